import { REGISTRY_MESSAGES } from './registry.messages.js';

const details = {
  on: '2025-03-01',
  from: '2024-01-01',
  to: '2024-12-31',
  today: '2024-03-15',
  issuedOn: '2024-03',
  into: ['bộ mới'],
  unit: 'u',
  task: 't',
  number: '47/QĐ',
  address: 'I.1',
  items: ['I.7', 'I.8'],
  group: 'bo-nganh',
  role: 'assigner',
};

describe('the sentences of refusals', () => {
  it.each(Object.entries(REGISTRY_MESSAGES))('%s names a field in both languages', (_, { vi, en }) => {
    for (const sentence of [vi(details), en(details)]) {
      expect(sentence).toMatch(/^[^:]{2,40}: .+\.$/u);
      expect(sentence).not.toMatch(/undefined|\[object|\d{4}-\d{2}/u);
    }
  });

  it('write days as people do, also such as are known in part', () => {
    expect(REGISTRY_MESSAGES['unit-ended-already'].en(details)).toContain('on 01/03/2025');
    expect(REGISTRY_MESSAGES['received-before-issued'].en(details)).toBe(
      'Received on: it cannot lie before the issue date, 03/2024.',
    );
    expect(REGISTRY_MESSAGES['post-held'].en({ from: '2024-01-01' })).toBe(
      'Office-holder: the post is held from 01/01/2024.',
    );
  });
});
