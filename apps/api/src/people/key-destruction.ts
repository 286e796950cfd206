import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '#domain/facts';
import { personDecider } from '#domain/person/person.decider';
import { RuleViolation } from '#domain/rule-violation';
import { personStream } from '#domain/streams';
import type { EventStore } from '#event-store/port';
import { NotFound, Refusal } from '../http/problems.js';
import { EVENT_STORE } from '../installation/tokens.js';
import type { Receipt } from '../record/receipt.js';
import { Recorder } from '../record/recorder.js';
import { actOf, type RequestContext } from '../record/request-context.js';
import type { DestructionRequest } from '../secrets/destruction-requests.js';
import { Secrets } from '../secrets/secrets.js';
import { carryOutDestructions, destroyKey } from './recorded-destructions.js';

/**
 * Erases a person: one administrator over everything asks, another carries it out. The event is recorded first, then
 * the key goes; what a crash left in between is done at the next start.
 */
@Injectable()
export class KeyDestruction {
  constructor(
    private readonly recorder: Recorder,
    private readonly secrets: Secrets,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /** The first request stands; says which one does. @throws NotFound, RuleViolation `out-of-scope` */
  async ask(context: RequestContext, person: PersonId, reason: string): Promise<DestructionRequest> {
    const history = await this.recorder.history('person', personStream(person));
    if (history.length === 0) throw new NotFound({ vi: 'người', en: 'person' }, person, 'personId');
    await this.#refuseOutOfScope(context, 'AskKeyDestruction', person);
    return this.secrets.destructionRequests.add(person, { requestedBy: context.actor.account, reason });
  }

  /** @throws Refusal 409 where nobody asked; RuleViolation `two-people-needed`, `out-of-scope` */
  async carryOut(context: RequestContext, person: PersonId): Promise<Receipt> {
    await this.#refuseOutOfScope(context, 'DestroyPersonKey', person);
    const receipt = await this.recorder.record({
      category: 'person',
      stream: personStream(person),
      decider: personDecider,
      context,
      command: (history) => {
        const done = history.find(({ event }) => event.type === 'PersonKeyDestroyed')?.event;
        const asked = done?.type === 'PersonKeyDestroyed' ? done.data : this.secrets.destructionRequests.of(person);
        if (asked === null) throw notAsked();
        const { requestedBy, reason } = asked;
        return { type: 'DestroyPersonKey' as const, act: actOf(context), requestedBy, reason };
      },
    });
    destroyKey(this.secrets, person);
    return receipt;
  }

  /** Carries out every destruction in the log again: after a restore, a crash. Idempotent; says how many keys went. */
  carryOutAll(): Promise<number> {
    return carryOutDestructions(this.store, this.secrets);
  }

  async #refuseOutOfScope(context: RequestContext, command: string, person: PersonId): Promise<void> {
    if (context.actor.unit === null) return;
    const stream = personStream(person);
    await this.recorder.recordRefusal(context, { command, stream, revision: null, code: 'out-of-scope' });
    throw new RuleViolation('out-of-scope');
  }
}

const notAsked = (): Refusal =>
  new Refusal(409, 'destruction-not-asked', {
    vi: 'Chưa có ai yêu cầu hủy dữ liệu của người này; một quản trị viên khác phải yêu cầu trước.',
    en: 'Nobody has asked that this person’s data be destroyed; another administrator has to ask first.',
  });
