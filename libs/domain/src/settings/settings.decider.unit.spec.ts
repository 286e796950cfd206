import { FOREVER } from '../dated.js';
import { fold } from '../fold.js';
import { given, stream, type Fact } from '../testing/given.js';
import { on } from '../testing/units.js';
import { settingsDecider } from './settings.decider.js';
import type { SettingsEvent } from './settings.events.js';
import { settingOn } from './settings.state.js';

const changed = (day: string, value: boolean, name = 'holidays-move'): Fact<SettingsEvent> => ({
  on: day,
  event: { type: 'SettingChanged', data: { name, value } },
});
const change = (day: string, value: boolean) => ({
  type: 'ChangeSetting' as const,
  act: on(day),
  name: 'holidays-move',
  value,
});
const opened: Fact<SettingsEvent> = {
  on: '2024-01-01',
  event: { type: 'LogOpened', data: { simulatedUntil: '2024-06-30', note: 'bản trình diễn' } },
};
const open = {
  type: 'OpenLog' as const,
  act: on('2024-01-01'),
  simulatedUntil: '2024-06-30',
  note: 'bản trình diễn',
};

describe('opening a log', () => {
  it('comes before anything else, once', () => {
    given(settingsDecider).when(open).then([opened.event]);
    given(settingsDecider, [opened]).when(open).nothingToDo();
    given(settingsDecider, [opened])
      .when({ ...open, simulatedUntil: null })
      .refuses('log-begun-already');
    given(settingsDecider, [changed('2024-01-01', true)])
      .when(open)
      .refuses('log-begun-already');
  });

  it('is neither corrected nor taken back', () => {
    const act = on('2024-01-01', { corrects: 'e1', reason: 'nhầm' });
    given(settingsDecider, [opened])
      .when({ ...open, act, note: 'khác' })
      .refuses('log-opening-stands');
    given(settingsDecider, [opened]).when({ type: 'VoidSettingsEvent', act }).refuses('log-opening-stands');
  });
});

describe('changing a setting', () => {
  it('holds from its day on', () => {
    given(settingsDecider, [opened])
      .when(change('2024-02-01', true))
      .then([changed('', true).event]);
  });

  it('to the same value for the same day changes nothing, unless it was changed again', () => {
    given(settingsDecider, [changed('2024-02-01', true)])
      .when(change('2024-02-01', true))
      .nothingToDo();
    given(settingsDecider, [changed('2024-02-01', true), changed('2024-02-01', false)])
      .when(change('2024-02-01', true))
      .then([changed('', true).event]);
    given(settingsDecider, [changed('2024-02-01', true, 'another')])
      .when(change('2024-02-01', true))
      .then([changed('', true).event]);
  });

  it('may be corrected and taken back', () => {
    const act = on('2024-02-01', { corrects: 'e1', reason: 'nhầm' });
    const history = given(settingsDecider, [changed('2024-02-01', true)]);
    history.when({ ...change('', false), act }).then([changed('', false).event]);
    history.when({ ...change('', false), act, name: 'another' }).refuses('correction-changes-subject');
    history
      .when({ type: 'VoidSettingsEvent', act })
      .then([{ type: 'EventVoided', data: { voids: 'e1', reason: 'nhầm' } }]);
  });

  it('is read by day; nobody having set it, it has no value', () => {
    const settings = fold(
      settingsDecider,
      stream([changed('2024-03-01', false), changed('2024-02-01', true)]),
      FOREVER,
    );
    const days = ['2024-01-31', '2024-02-01', '2024-03-01'];
    expect(days.map((day) => settingOn(settings, 'holidays-move', day))).toEqual([undefined, true, false]);
    expect(settingOn(settings, 'another', '2024-03-01')).toBeUndefined();
  });
});
