import { chainsOf, fold } from '../fold.js';
import { item, planIssued, recordedItem } from '../testing/directives.js';
import { given, stream, type Fact } from '../testing/given.js';
import { on } from '../testing/units.js';
import { assignedItems, firstAddressOf } from './assigned-items.js';
import { directiveDecider } from './directive.decider.js';
import type { DirectiveAssigned, DirectiveEvent } from './directive.events.js';
import { issuedOnOf, numberOf } from './directive.state.js';

const plan = (...facts: Fact<DirectiveEvent>[]) => given(directiveDecider, [...planIssued(), ...facts]);
const districts = { group: 'quan-huyen', members: ['quan-1', 'quan-3'] };
const assigned = (items: string[], groups: DirectiveAssigned['data']['groups'] = []): Fact<DirectiveEvent> => ({
  on: '2024-03-01',
  event: { type: 'DirectiveAssigned', data: { directiveId: 'kh-hcm', items, groups, issuerRank: 3 } },
});
const assign = (items: string[] | null, groups = [districts]) => ({
  type: 'AssignItems' as const,
  act: on('2024-03-01'),
  items,
  groups,
  issuerRank: 3,
});
const supersededOn = (day: string): Fact<DirectiveEvent> => ({
  on: day,
  event: { type: 'DirectiveSuperseded', data: { directiveId: 'kh-hcm', by: 'kh-2025', reason: 'thay thế' } },
});

describe('assigning the items of a directive', () => {
  it('names those chosen, in the order of the document, with the groups that they need', () => {
    plan()
      .when(assign(null))
      .then([assigned(['I.1', 'I.3', 'I.#3'], [districts]).event]);
    plan()
      .when(assign(['I.#3', 'I.1']))
      .then([assigned(['I.1', 'I.#3']).event]);
  });

  it('leaves out what is assigned already; where that is all, there is nothing to do', () => {
    plan(assigned(['I.1', 'I.3']))
      .when(assign(null))
      .then([assigned(['I.#3']).event]);
    plan(assigned(['I.1', 'I.3']))
      .when(assign(['I.1', 'I.#3']))
      .then([assigned(['I.#3']).event]);
    plan(assigned(['I.1', 'I.3']))
      .when(assign(['I.1']))
      .nothingToDo();
  });

  it('does not assign an item again because its address was corrected', () => {
    const corrected: Fact<DirectiveEvent> = {
      on: '2024-03-01',
      corrects: 'e2',
      reason: 'sai số',
      event: recordedItem('I.2', item('02')),
    };
    plan(assigned(['I.1']), corrected)
      .when(assign(['I.2']))
      .nothingToDo();
    plan(corrected, assigned(['I.2']))
      .when(assign(['I.2']))
      .nothingToDo();
    plan(corrected, assigned(['I.1']))
      .when(assign(['I.2']))
      .then([assigned(['I.2']).event]);
    const chains = chainsOf(stream([...planIssued(), assigned(['I.1']), corrected]));
    expect([...assignedItems(chains)]).toEqual(['e2']);
    expect([firstAddressOf(chains, 'e2'), firstAddressOf(chains, 'e1')]).toEqual(['I.1', undefined]);
  });

  it('assigns anew what was assigned by a decision taken back', () => {
    const taken: Fact<DirectiveEvent> = {
      on: '2024-03-01',
      corrects: 'e5',
      reason: 'nhầm',
      event: { type: 'EventVoided', data: { voids: 'e5', reason: 'nhầm' } },
    };
    plan(assigned(['I.1']), taken)
      .when(assign(['I.1']))
      .then([assigned(['I.1']).event]);
  });

  it('refuses items that the directive does not have, naming them', () => {
    plan()
      .when(assign(['I.1', 'I.7', 'I.8']))
      .refuses('item-unknown', { field: 'items', details: { items: ['I.7', 'I.8'] } });
  });

  it('needs the members of every group that an item names, unless the item names them itself', () => {
    const details = { group: 'quan-huyen' };
    plan().when(assign(null, [])).refuses('group-missing', { field: 'groups', details });
    plan()
      .when(assign(null, [{ group: 'quan-huyen', members: [] }]))
      .refuses('group-missing', { details });
    plan()
      .when(assign(['I.1'], []))
      .then([assigned(['I.1']).event]);
    const named = item('09', { group: '09 địa phương', members: ['quan-1'] });
    plan({ on: '2024-03-01', event: recordedItem('I.9', named) })
      .when(assign(['I.9'], []))
      .then([assigned(['I.9']).event]);
  });

  it('is refused before the directive holds, and once it is superseded, then or today', () => {
    plan()
      .when({ ...assign(null), act: on('2024-02-29') })
      .refuses('before-directive', { field: 'effectiveOn', details: { on: '2024-03-01' } });
    plan(supersededOn('2024-05-01')).when(assign(null)).refuses('directive-superseded');
    plan(supersededOn('2024-07-01'))
      .when({ ...assign(null), act: on('2024-07-01') })
      .refuses('directive-superseded', { details: { by: 'kh-2025', on: '2024-07-01' } });
    plan(supersededOn('2024-07-01'))
      .when(assign(['I.1']))
      .then([assigned(['I.1']).event]);
    given(directiveDecider).when(assign(null)).refuses('directive-not-issued');
  });
});

describe('numbering a draft', () => {
  const number = (issuedOn: string, text = '12/KH-UBND') => ({
    type: 'NumberDirective' as const,
    act: on('2024-03-15'),
    number: text,
    issuedOn,
  });
  const numbered: Fact<DirectiveEvent> = {
    on: '2024-03-15',
    event: { type: 'DirectiveNumbered', data: { directiveId: 'kh-hcm', number: '12/KH-UBND', issuedOn: '2024-03-15' } },
  };

  it('gives the number and the day, once', () => {
    plan().when(number('2024-03-15')).then([numbered.event]);
    plan(numbered).when(number('2024-03-15')).nothingToDo();
    plan(numbered)
      .when(number('2024-03-15', '13/KH-UBND'))
      .refuses('numbered-already', { field: 'number', details: { number: '12/KH-UBND' } });
    given(directiveDecider, planIssued({ number: '12/KH-UBND' }))
      .when(number('2024-03-15'))
      .refuses('numbered-already');
    const state = fold(directiveDecider, stream([...planIssued(), numbered]), '2024-06-01');
    expect([numberOf(state), issuedOnOf(state)]).toEqual(['12/KH-UBND', '2024-03-15']);
  });

  it('makes the date more exact, never another one', () => {
    for (const another of ['2024-04-01', '2024'])
      plan()
        .when(number(another))
        .refuses('another-issue-date', { field: 'issuedOn', details: { issuedOn: '2024-03' } });
    given(directiveDecider, planIssued({ effectiveOn: '2024-03-10' }))
      .when(number('2024-03-15'))
      .refuses('effective-before-issued');
    given(directiveDecider, planIssued({ receivedOn: '2024-03-10' }))
      .when(number('2024-03-15'))
      .refuses('received-before-issued');
  });
});

describe('superseding and amending a directive', () => {
  const supersede = { type: 'SupersedeDirective' as const, act: on('2024-05-01'), by: 'kh-2025', reason: 'thay thế' };
  const amend = { type: 'AmendDirective' as const, act: on('2024-05-01'), by: 'kh-2025', note: 'bổ sung mục 5' };
  const amended: Fact<DirectiveEvent> = {
    on: '2024-05-01',
    event: { type: 'DirectiveAmended', data: { directiveId: 'kh-hcm', by: 'kh-2025', note: 'bổ sung mục 5' } },
  };

  it('is recorded in the one replaced; asking twice changes nothing', () => {
    plan()
      .when(supersede)
      .then([supersededOn('2024-05-01').event]);
    plan(supersededOn('2024-05-01')).when(supersede).nothingToDo();
    plan().when(amend).then([amended.event]);
    plan(amended).when(amend).nothingToDo();
  });

  it('is never by itself, and superseded it is once, by one', () => {
    plan()
      .when({ ...supersede, by: 'kh-hcm' })
      .refuses('superseded-by-itself', { field: 'by' });
    plan()
      .when({ ...amend, by: 'kh-hcm' })
      .refuses('amended-by-itself', { field: 'by' });
    for (const another of [
      { ...supersede, by: 'kh-2026' },
      { ...supersede, act: on('2024-04-01') },
    ])
      plan(supersededOn('2024-05-01'))
        .when(another)
        .refuses('superseded-already', { field: 'by', details: { by: 'kh-2025', on: '2024-05-01' } });
  });

  it('says an amendment twice without objection, also once superseded', () => {
    plan(amended, supersededOn('2024-05-02')).when(amend).nothingToDo();
  });

  it('is judged on the day itself: superseded today is superseded', () => {
    plan(supersededOn('2024-06-01')).when(amend).refuses('directive-superseded');
  });

  it('keeps the document from being taken back before it', () => {
    const act = on('2024-03-01', { corrects: 'e1', reason: 'nhầm' });
    const numbered: Fact<DirectiveEvent> = {
      on: '2024-03-15',
      event: { type: 'DirectiveNumbered', data: { directiveId: 'kh-hcm', number: '12', issuedOn: '2024-03-15' } },
    };
    for (const fact of [amended, supersededOn('2024-05-01'), numbered])
      plan(fact).when({ type: 'VoidDirectiveEvent', act }).refuses('facts-build-on-it');
  });

  it('does not amend what is superseded, but may amend it several times before', () => {
    plan(supersededOn('2024-05-01')).when(amend).refuses('directive-superseded');
    plan(amended)
      .when({ ...amend, by: 'kh-bs' })
      .then([{ type: 'DirectiveAmended', data: { directiveId: 'kh-hcm', by: 'kh-bs', note: 'bổ sung mục 5' } }]);
  });

  it('may be corrected and taken back', () => {
    const act = on('2024-05-01', { corrects: 'e5', reason: 'nhầm văn bản' });
    plan(supersededOn('2024-05-01'))
      .when({ ...supersede, act, by: 'kh-2026' })
      .then([{ type: 'DirectiveSuperseded', data: { directiveId: 'kh-hcm', by: 'kh-2026', reason: 'thay thế' } }]);
    plan(supersededOn('2024-05-01'))
      .when({ type: 'VoidDirectiveEvent', act })
      .then([{ type: 'EventVoided', data: { voids: 'e5', reason: 'nhầm văn bản' } }]);
  });
});
