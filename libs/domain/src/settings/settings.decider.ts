import type { Correctable } from '../corrections.js';
import { valueOn } from '../dated.js';
import { assertNever, type Chain, type Decider, type Judged } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import { sameValue } from '../same-value.js';
import { everOf, once, typeCorrected, voided, withCorrections } from '../whole-record.js';
import type { ChangeSetting, OpenLog, SettingsCommand } from './settings.commands.js';
import type { LogOpened, SettingsEvent } from './settings.events.js';
import { evolveSettings, initialSettings, type SettingsState } from './settings.state.js';

const evolving = { initialState: initialSettings, evolve: evolveSettings };

const facts: Correctable<SettingsEvent> = {
  subject: ({ data }) => ['name' in data ? data.name : null],
};

const records = {
  OpenLog: 'LogOpened',
  ChangeSetting: 'SettingChanged',
  VoidSettingsEvent: 'EventVoided',
} as const;

export const settingsDecider: Decider<SettingsState, SettingsCommand, SettingsEvent> = {
  ...evolving,
  decide: withCorrections(facts, records, decide),
};

function decide({ chains }: Judged<SettingsState, SettingsEvent>, command: SettingsCommand): readonly SettingsEvent[] {
  if (command.type !== 'OpenLog' && typeCorrected(chains, command.act) === 'LogOpened') refuseChangedOpening();
  switch (command.type) {
    case 'OpenLog':
      return opened(chains, command);
    case 'ChangeSetting':
      return changed(everOf(evolving, chains, command.act), command);
    case 'VoidSettingsEvent':
      return [voided(command.act)];
    default:
      return assertNever(command);
  }
}

/** A log is opened once, before anything else, and what every basis repeats of it is never taken back. */
function opened(
  chains: readonly Chain<SettingsEvent>[],
  { act, simulatedUntil, note }: OpenLog,
): readonly SettingsEvent[] {
  if (act.corrects !== undefined) refuseChangedOpening();
  const event: LogOpened = { type: 'LogOpened', data: { simulatedUntil, note } };
  if (once(chains, act, event).length === 0) return [];
  if (chains.length > 0) throw new RuleViolation('log-begun-already');
  return [event];
}

function changed(settings: SettingsState, { act, name, value }: ChangeSetting): readonly SettingsEvent[] {
  const held = valueOn(settings.values.get(name) ?? [], act.effectiveOn);
  const isSo =
    act.corrects === undefined &&
    held?.from === act.effectiveOn &&
    sameValue(held, { from: held.from, basis: act.basis, value });
  return isSo ? [] : [{ type: 'SettingChanged', data: { name, value } }];
}

function refuseChangedOpening(): never {
  throw new RuleViolation('log-opening-stands', { field: 'corrects' });
}
