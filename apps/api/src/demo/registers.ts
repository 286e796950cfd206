import { Injectable } from '@nestjs/common';
import { uuid5 } from '#event-store/uuid5';
import { AccountService } from '../accounts/account.service.js';
import { systemContext } from '../access/system-context.js';
import { People } from '../people/people.js';
import { AppointLeader } from '../units/appoint-leader/appoint-leader.handler.js';
import { RelieveLeader } from '../units/relieve-leader/relieve-leader.handler.js';
import { unitStream } from '#domain/streams';
import type { DemoAct } from './act.js';
import { FIRST_DAY } from './units-and-groups.js';
import { ACCOUNTS, clerkOf, inventedName, officeOf, tenures, type DemoAccount, type DemoTenure } from './people.js';
import { demoKey, unitIdOf, UNITS } from './programme.js';
import { at } from './simulated-clock.js';

const AT_ONCE = 48;

/** The invented people: accounts that act, and heads of units. */
@Injectable()
export class DemoRegisters {
  constructor(
    private readonly accounts: AccountService,
    private readonly people: People,
  ) {}

  /** Everybody has the same password: it is a demo, and it was generated for this installation. */
  async openAccounts(units: readonly string[], password: string, opened: (accounts: number) => void): Promise<void> {
    const clerks = units
      .filter((unit) => clerkOf(unit) === `${unit}.baocao`)
      .map((unit): DemoAccount => ({ signIn: clerkOf(unit), what: 'báo cáo', roles: [{ role: 'reporter', unit }] }));
    const all = [...ACCOUNTS, ...clerks];
    for (let first = 0; first < all.length; first += AT_ONCE) {
      await Promise.all(all.slice(first, first + AT_ONCE).map((account) => this.#open(account, password)));
      opened(Math.min(all.length, first + AT_ONCE));
    }
  }

  /** People enter the record first; their appointments are acts like any other. */
  async heads(units: readonly string[]): Promise<DemoAct[]> {
    const held = tenures(units);
    for (let first = 0; first < held.length; first += AT_ONCE) {
      await Promise.all(
        held
          .slice(first, first + AT_ONCE)
          .map((tenure) =>
            this.people.record(headContext(tenure), { name: inventedName(...wordsOf(tenure)), contact: null }),
          ),
      );
    }
    return held.flatMap(appointment);
  }

  async #open({ signIn, roles }: DemoAccount, password: string): Promise<void> {
    await this.accounts.register(systemContext('system:demo', demoKey('account', signIn), FIRST_DAY), {
      person: { name: inventedName('account', signIn), contact: null },
      signIn,
      roles: roles.map(({ role, unit }) => ({ role, unit: unit === null ? null : unitIdOf(unit) })),
      demo: true,
      password,
    });
  }
}

const wordsOf = ({ unit, number }: DemoTenure): string[] => ['head', unit, String(number)];
const headContext = (tenure: DemoTenure) => systemContext('system:demo', demoKey(...wordsOf(tenure)), FIRST_DAY);
const personOf = (tenure: DemoTenure): string => uuid5(demoKey(...wordsOf(tenure)), 'person');

/** What is known before the record begins is entered on its first day; what comes later, on its day. */
function appointment(tenure: DemoTenure): DemoAct[] {
  const { unit, from, relievedOn, acting } = tenure;
  const id = unitIdOf(unit);
  const office = officeOf(UNITS.find(({ code }) => code === unit)?.kind ?? '');
  const act = (word: string, day: string, command: DemoAct['command']): DemoAct => ({
    at: day < FIRST_DAY ? at(FIRST_DAY, 10) : at(day, 7),
    words: [...wordsOf(tenure), word],
    by: { signIn: 'quantri', role: 'admin', unit: null },
    stream: unitStream(id),
    command,
  });
  const body = { office, person: personOf(tenure), acting, effectiveOn: from };
  const appointed = act('appointed', from, (context) => new AppointLeader(id, body, context));
  if (relievedOn === null) return [appointed];
  const relief = { person: personOf(tenure), reason: 'Nhận nhiệm vụ khác', effectiveOn: relievedOn };
  return [
    appointed,
    { ...act('relieved', relievedOn, (context) => new RelieveLeader(id, relief, context)), at: at(relievedOn, 6) },
  ];
}
