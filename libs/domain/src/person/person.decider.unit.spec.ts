import { given, type Fact } from '../testing/given.js';
import { on } from '../testing/units.js';
import { personDecider } from './person.decider.js';
import type { PersonEvent } from './person.events.js';

const sealed = (text: string, person = 'p1') => ({ person, sealed: text });
const data = (name: string) => ({ personId: 'p1', name: sealed(name), contact: null });
const recorded = (name: string, day = '2024-01-01'): Fact<PersonEvent> => ({
  on: day,
  event: { type: 'PersonRecorded', data: data(name) },
});
const record = (name: string, day = '2024-01-01') => ({
  type: 'RecordPerson' as const,
  act: on(day),
  ...data(name),
});
const destroy = {
  type: 'DestroyPersonKey' as const,
  act: on('2024-06-01'),
  requestedBy: 'somebody-else',
  reason: 'theo yêu cầu',
};
const destroyed: Fact<PersonEvent> = {
  on: '2024-06-01',
  event: {
    type: 'PersonKeyDestroyed',
    data: { personId: 'p1', requestedBy: 'somebody-else', reason: 'theo yêu cầu' },
  },
};

describe('recording a person', () => {
  it('keeps sealed texts, and new ones from a day on', () => {
    given(personDecider)
      .when(record('Aa'))
      .then([recorded('Aa').event]);
    given(personDecider, [recorded('Aa')])
      .when(record('Bb', '2024-05-01'))
      .then([recorded('Bb').event]);
  });

  it('twice changes nothing', () => {
    given(personDecider, [recorded('Aa')])
      .when(record('Aa'))
      .nothingToDo();
  });

  it('refuses texts sealed for another, and another person in the same stream', () => {
    given(personDecider)
      .when({ ...record('Aa'), name: sealed('Aa', 'p2') })
      .refuses('sealed-for-another-person', { field: 'name' });
    given(personDecider)
      .when({ ...record('Aa'), contact: sealed('09', 'p2') })
      .refuses('sealed-for-another-person', { field: 'contact' });
    given(personDecider, [recorded('Aa')])
      .when({ ...record('Aa'), personId: 'p2', name: sealed('Aa', 'p2') })
      .refuses('another-person', { field: 'personId' });
  });

  it('may be corrected and taken back', () => {
    const act = on('2024-01-01', { corrects: 'e1', reason: 'sai tên' });
    given(personDecider, [recorded('Aa')])
      .when({ ...record('Bb'), act })
      .then([recorded('Bb').event]);
    given(personDecider, [recorded('Aa')])
      .when({ type: 'VoidPersonEvent', act })
      .then([{ type: 'EventVoided', data: { voids: 'e1', reason: 'sai tên' } }]);
  });
});

describe('destroying the key of a person', () => {
  it('takes two people', () => {
    given(personDecider, [recorded('Aa')])
      .when(destroy)
      .then([destroyed.event]);
    given(personDecider, [recorded('Aa')])
      .when({ ...destroy, requestedBy: 'somebody' })
      .refuses('two-people-needed', { field: 'requestedBy' });
  });

  it('is of the day it is done, of a person on record, and once', () => {
    given(personDecider, [recorded('Aa')])
      .when({ ...destroy, act: on('2024-05-31') })
      .refuses('not-today', { field: 'effectiveOn', details: { today: '2024-06-01' } });
    given(personDecider).when(destroy).refuses('person-not-recorded');
    given(personDecider, [recorded('Aa'), destroyed])
      .when(destroy)
      .nothingToDo();
  });

  it('is final: nothing more is sealed, and it is neither corrected nor taken back', () => {
    const history = given(personDecider, [recorded('Aa'), destroyed]);
    history.when(record('Bb', '2024-05-01')).refuses('person-key-destroyed', { field: 'name' });
    const act = on('2024-06-01', { corrects: 'e2', reason: 'nhầm' });
    history.when({ type: 'VoidPersonEvent', act }).refuses('destruction-is-final');
    history.when({ ...destroy, act, reason: 'khác' }).refuses('destruction-is-final', { field: 'corrects' });
  });
});
