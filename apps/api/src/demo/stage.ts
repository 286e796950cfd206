import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { dayOf } from '#domain/dates';
import { RuleViolation } from '#domain/rule-violation';
import { uuid5 } from '#event-store/uuid5';
import type { Receipt } from '../record/receipt.js';
import type { RequestContext } from '../record/request-context.js';
import type { DemoAct, Doer } from './act.js';
import { demoKey, unitIdOf } from './programme.js';
import type { SimulatedClock } from './simulated-clock.js';

export const accountIdOf = (signIn: string): string => uuid5(demoKey('account', signIn), 'account');

/** Acts that may share a flush of the log. */
const AT_ONCE = 96;

/**
 * Plays acts through the same handlers that serve HTTP, with the clock put where each belongs. Acts at one instant on
 * different streams are under way together; on one stream they follow each other. Every act has its own key, so that a
 * loading cut short goes on where it stopped, and changes nothing that is there.
 */
@Injectable()
export class Stage {
  constructor(private readonly bus: CommandBus) {}

  /** `played` hears how many acts are done. @throws what a handler throws, but for refusals that belong to the story. */
  async play(clock: SimulatedClock, acts: readonly DemoAct[], played: (acts: number) => void): Promise<void> {
    const ordered = acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    for (let first = 0; first < ordered.length;) {
      const together = takeTogether(ordered, first);
      clock.reach(together[0]!.at);
      await Promise.all(together.map((act) => this.#perform(act)));
      first += together.length;
      played(first);
    }
  }

  async playOne(clock: SimulatedClock, act: DemoAct): Promise<Receipt> {
    clock.reach(act.at);
    return this.#asked(act);
  }

  async #perform(act: DemoAct): Promise<void> {
    try {
      await this.#asked(act);
    } catch (error) {
      if (error instanceof RuleViolation && error.code === act.refusedAs) return;
      throw new Error(`the demo stopped at ${act.words.join(' ')} (${act.at}): ${String(error)}`, { cause: error });
    }
  }

  #asked(act: DemoAct): Promise<Receipt> {
    const asked = act.command(contextOf(act));
    return asked instanceof Promise ? asked : this.bus.execute(asked);
  }
}

export const contextOf = ({ at, words, by }: Pick<DemoAct, 'at' | 'words' | 'by'>): RequestContext => {
  const key = demoKey(...words);
  return {
    actor: actorOf(by),
    onBehalfOf: null,
    channel: 'web',
    correlation: key,
    trace: null,
    causation: null,
    client: null,
    key,
    today: dayOf(at),
  };
};

const actorOf = ({ signIn, role, unit }: Doer): RequestContext['actor'] => ({
  account: accountIdOf(signIn),
  role,
  unit: unit === null ? null : unitIdOf(unit),
});

function takeTogether(acts: readonly DemoAct[], first: number): DemoAct[] {
  const together: DemoAct[] = [];
  const streams = new Set<string>();
  for (const act of acts.slice(first, first + AT_ONCE)) {
    if (act.at !== acts[first]?.at || streams.has(act.stream)) break;
    streams.add(act.stream);
    together.push(act);
  }
  return together;
}
