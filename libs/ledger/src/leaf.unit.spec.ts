import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { leafHash, leafInput, type LeafSource } from './leaf.js';

const deadlineChanged: LeafSource = {
  stream: 'task-5f0c6c1e-2b1f-5c55-9d0a-3b1f6f1f0001',
  revision: 3,
  id: '0b9e1e9c-6f39-5d5d-8c62-1f3a3b1f0002',
  type: 'DeadlineChanged',
  schemaVersion: 1,
  recordedAt: '2024-07-01T02:03:04.005Z',
  stored: { data: '{"to":"2024-12-31"}', metadata: '{"actor":"account-1"}' },
};

describe('a leaf', () => {
  it('is the array of rules.md, section 6, letter for letter', () => {
    expect(leafInput(deadlineChanged)).toBe(
      '["task-5f0c6c1e-2b1f-5c55-9d0a-3b1f6f1f0001",3,"0b9e1e9c-6f39-5d5d-8c62-1f3a3b1f0002","DeadlineChanged",1,' +
        '"2024-07-01T02:03:04.005Z",{"to":"2024-12-31"},{"actor":"account-1"}]',
    );
  });

  it('is hashed as UTF-8 behind one zero byte', () => {
    const event = { ...deadlineChanged, stored: { data: '{"reason":"Chậm 𝔛"}', metadata: '{}' } };
    const bytes = Buffer.concat([Buffer.of(0), Buffer.from(leafInput(event), 'utf8')]);
    expect(leafHash(event)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('is RFC 8785 of the parsed array, whatever well-formed text the envelope holds', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, fc.nat(), (stream, type, revision) => {
        const event = { ...deadlineChanged, stream, type, revision };
        const { id, schemaVersion, recordedAt } = event;
        const whole = [
          stream,
          revision,
          id,
          type,
          schemaVersion,
          recordedAt,
          { to: '2024-12-31' },
          { actor: 'account-1' },
        ];
        expect(leafInput(event)).toBe(canonicalize(whole));
      }),
    );
  });

  it.each<[string, Partial<LeafSource>]>([
    ['stream', { stream: 'task-other' }],
    ['revision', { revision: 4 }],
    ['id', { id: '0b9e1e9c-6f39-5d5d-8c62-1f3a3b1f0003' }],
    ['type', { type: 'DeadlineChange' }],
    ['schema version', { schemaVersion: 2 }],
    ['stamp', { recordedAt: '2024-07-01T02:03:04.006Z' }],
    ['data', { stored: { ...deadlineChanged.stored, data: '{"to":"2025-12-31"}' } }],
    ['metadata', { stored: { ...deadlineChanged.stored, metadata: '{"actor":"account-2"}' } }],
  ])('covers the %s', (_, change) => {
    expect(leafHash({ ...deadlineChanged, ...change })).not.toBe(leafHash(deadlineChanged));
  });
});
