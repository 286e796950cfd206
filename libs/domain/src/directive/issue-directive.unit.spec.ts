import { cityPlan, item, items, planIssued, recordedItem } from '../testing/directives.js';
import { given, type Fact } from '../testing/given.js';
import { on } from '../testing/units.js';
import { directiveDay, lastIssueDay } from './directive-days.js';
import { directiveDecider } from './directive.decider.js';
import type { DirectiveEvent } from './directive.events.js';

const issue = { type: 'IssueDirective' as const, act: on('2024-03-01'), ...cityPlan, items };
const nothing = given(directiveDecider);
const plan = (...facts: Fact<DirectiveEvent>[]) => given(directiveDecider, [...planIssued(), ...facts]);
const corrects = (id: string) => on('2024-03-01', { corrects: id, reason: 'nhập sai' });
const abandoned: Fact<DirectiveEvent> = {
  on: '2024-03-01',
  event: { type: 'Abandoned', data: { reservation: 'number-1' } },
};
const assigned: Fact<DirectiveEvent> = {
  on: '2024-03-01',
  event: { type: 'DirectiveAssigned', data: { directiveId: 'kh-hcm', items: ['I.1'], groups: [], issuerRank: 3 } },
};

describe('issuing a directive', () => {
  it('records the document and every item with its address, in one append', () => {
    nothing.when(issue).then(planIssued().map(({ event }) => event));
  });

  it('records how many items are declared beside how many there are, and none where it has none', () => {
    nothing.when({ ...issue, items: [] }).then([{ type: 'DirectiveIssued', data: { ...cityPlan, items: 0 } }]);
  });

  it('twice changes nothing; with other content, or another day, it is refused', () => {
    plan().when(issue).nothingToDo();
    plan()
      .when({ ...issue, items: [item('01'), item('04'), item(null)] })
      .refuses('directive-issued-already');
    plan()
      .when({ ...issue, items: items.slice(0, 2) })
      .refuses('directive-issued-already');
    plan()
      .when({ ...issue, act: on('2024-03-02') })
      .refuses('directive-issued-already');
  });

  it.each([
    [
      'takes effect before it is issued',
      { issuedOn: '2024-03-15', effectiveOn: '2024-03-14' },
      'effective-before-issued',
      'effectiveOn',
    ],
    [
      'takes effect before the month it is issued in',
      { effectiveOn: '2024-02-29' },
      'effective-before-issued',
      'effectiveOn',
    ],
    [
      'arrives before it is issued',
      { issuedOn: '2024-03-15', receivedOn: '2024-03-14' },
      'received-before-issued',
      'receivedOn',
    ],
  ])('refuses a document that %s', (_, change, code, field) => {
    nothing
      .when({ ...issue, ...change })
      .refuses(code, { field, details: { issuedOn: 'issuedOn' in change ? change.issuedOn : '2024-03' } });
  });

  it('takes a partial issue date for as early as it can be', () => {
    const days = { effectiveOn: '2024-03-01', receivedOn: '2024-03-01' };
    nothing
      .when({ ...issue, ...days, items: [] })
      .then([{ type: 'DirectiveIssued', data: { ...cityPlan, ...days, items: 0 } }]);
  });

  it('may be corrected: the document alone, never which directive it is', () => {
    plan()
      .when({ ...issue, act: corrects('e1'), title: 'Kế hoạch 2024' })
      .then([{ type: 'DirectiveIssued', data: { ...cityPlan, title: 'Kế hoạch 2024' } }]);
    plan()
      .when({ ...issue, act: corrects('e1') })
      .nothingToDo();
    plan()
      .when({ ...issue, act: corrects('e1'), directiveId: 'khac' })
      .refuses('correction-changes-subject');
  });

  it('is refused where it was given up before it began, and giving up where it has begun', () => {
    const abandon = { type: 'AbandonDirective' as const, act: on('2024-03-01'), reservation: 'number-1' };
    nothing.when(abandon).then([abandoned.event]);
    given(directiveDecider, [abandoned]).when(abandon).nothingToDo();
    given(directiveDecider, [abandoned])
      .when(issue)
      .refuses('abandoned', { details: { reservation: 'number-1' } });
    given(directiveDecider, [abandoned])
      .when({ type: 'VoidDirectiveEvent', act: corrects('e1') })
      .refuses('fact-is-final');
    plan().when(abandon).refuses('begun-already');
  });

  it('may be taken back while nothing rests on it, and comes back by a correction alone', () => {
    const take = { type: 'VoidDirectiveEvent' as const, act: corrects('e1') };
    const taken: DirectiveEvent = { type: 'EventVoided', data: { voids: 'e1', reason: 'nhập sai' } };
    plan().when(take).then([taken]);
    plan(assigned).when(take).refuses('facts-build-on-it', { field: 'corrects' });
    const history = plan({ on: '2024-03-01', corrects: 'e1', reason: 'nhập sai', event: taken });
    history.when(issue).refuses('directive-voided');
    history.when({ ...issue, act: corrects('e5') }).then([{ type: 'DirectiveIssued', data: cityPlan }]);
    history.when({ type: 'AmendDirective', act: on('2024-03-01'), by: 'x', note: '' }).refuses('directive-not-issued');
  });
});

describe('correcting an item', () => {
  const correct = { type: 'CorrectItem' as const, address: 'I.2', ...item('02') };

  it('records it anew, also under another address', () => {
    plan()
      .when({ ...correct, act: corrects('e2') })
      .then([recordedItem('I.2', item('02'))]);
  });

  it('names what it corrects, and takes no other item’s address', () => {
    plan()
      .when({ ...correct, act: on('2024-03-01') })
      .refuses('correction-names-no-event', { field: 'corrects' });
    plan()
      .when({ ...correct, act: corrects('e2'), address: 'I.3' })
      .refuses('address-taken', { field: 'address', details: { address: 'I.3' } });
    plan()
      .when({ ...correct, act: corrects('e1') })
      .refuses('correction-of-another-type');
  });

  it('an item is taken back only while it is not assigned', () => {
    plan()
      .when({ type: 'VoidDirectiveEvent', act: corrects('e2') })
      .then([{ type: 'EventVoided', data: { voids: 'e2', reason: 'nhập sai' } }]);
    plan(assigned)
      .when({ type: 'VoidDirectiveEvent', act: corrects('e2') })
      .refuses('item-assigned');
    plan(assigned)
      .when({ type: 'VoidDirectiveEvent', act: corrects('e3') })
      .then([{ type: 'EventVoided', data: { voids: 'e3', reason: 'nhập sai' } }]);
  });
});

it('what rests on a document holds from its effective date, else its issue date, a partial one from its first day', () => {
  expect(directiveDay({ issuedOn: '2024-03-15', effectiveOn: '2024-04-01' })).toBe('2024-04-01');
  expect(directiveDay({ issuedOn: '2024-03-15', effectiveOn: null })).toBe('2024-03-15');
  expect(directiveDay({ issuedOn: '2024-03', effectiveOn: null })).toBe('2024-03-01');
  expect(lastIssueDay({ issuedOn: '2024-03' })).toBe('2024-03-31');
});

describe('a document recorded in parts', () => {
  const addressed = ['I.1', 'I.3', 'I.#3'].map((address, i) => ({ address, ...(items[i] ?? item(null)) }));
  const [head, ...rest] = planIssued();
  const begun = (...facts: Fact<DirectiveEvent>[]) => given(directiveDecider, [head!, ...facts]);
  const record = (...listed: typeof addressed) => ({
    type: 'RecordItems' as const,
    act: on('2024-03-01'),
    items: listed,
  });
  const assign = { type: 'AssignItems' as const, act: on('2024-03-01'), items: ['I.1'], groups: [], issuerRank: 3 };

  it('begins with how many items there are', () => {
    nothing.when({ ...issue, items: [], itemsInAll: 3 }).then([{ type: 'DirectiveIssued', data: cityPlan }]);
  });

  it('takes the items that follow, and those that are there already only once', () => {
    begun()
      .when(record(...addressed))
      .then(rest.map(({ event }) => event));
    begun(rest[0]!)
      .when(record(...addressed))
      .then(rest.slice(1).map(({ event }) => event));
    begun(...rest)
      .when(record(...addressed))
      .nothingToDo();
  });

  it('refuses an address said otherwise, more items than there are, and items of no document', () => {
    begun(rest[0]!)
      .when(record({ ...addressed[0]!, title: 'Việc khác' }))
      .refuses('address-taken', { field: 'items' });
    begun(...rest)
      .when(record({ ...addressed[0]!, address: 'I.4' }))
      .refuses('more-items-than-issued', { field: 'items', details: { items: 3 } });
    nothing.when(record(...addressed)).refuses('directive-not-issued');
  });

  it('is assigned when the last item is there, and not before', () => {
    begun(...rest.slice(0, 2))
      .when(assign)
      .refuses('directive-incomplete', { details: { there: 2, all: 3 } });
    begun(...rest)
      .when(assign)
      .then([
        { type: 'DirectiveAssigned', data: { directiveId: 'kh-hcm', items: ['I.1'], groups: [], issuerRank: 3 } },
      ]);
  });

  it('may be corrected to have more items, which then follow', () => {
    plan()
      .when({ ...issue, items: [], itemsInAll: 4, act: corrects('e1') })
      .then([{ type: 'DirectiveIssued', data: { ...cityPlan, items: 4 } }]);
  });

  it('keeps its number of items when its head is corrected', () => {
    plan()
      .when({ ...issue, items: [], act: corrects('e1'), title: 'Kế hoạch 2024' })
      .then([{ type: 'DirectiveIssued', data: { ...cityPlan, title: 'Kế hoạch 2024' } }]);
  });
});
