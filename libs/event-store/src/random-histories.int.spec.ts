import fc from 'fast-check';
import { MemoryEventStore } from './memory-store.js';
import type { EventStore, RecordedEvent } from './port.js';
import { SqliteEventStore } from './sqlite-store.js';
import { all } from './testing/builders.js';
import { ALTERATIONS, commands, type Append, type Command } from './testing/commands.js';
import { ownFolder } from './testing/folder.js';
import { ModelStore, type Modelled } from './testing/model-store.js';

const BUDGET_MS = 5_000;

describe('any history', () => {
  it('is kept in memory as the model keeps it', async () => {
    await check(async () => {
      const store = new MemoryEventStore();
      return { store, reopen: async () => store, remove: () => store.close() };
    });
  });

  it('is kept in SQLite as the model keeps it', async () => {
    await check(async () => {
      const folder = ownFolder();
      let store = await SqliteEventStore.open({ path: folder.log });
      const reopen = async () => {
        await store.close();
        return (store = await SqliteEventStore.open({ path: folder.log }));
      };
      const remove = async () => {
        await store.close();
        folder.remove();
      };
      return { store, reopen, remove };
    });
  });
});

interface Opened {
  readonly store: EventStore;
  reopen(): Promise<EventStore>;
  remove(): Promise<void>;
}

async function check(open: () => Promise<Opened>): Promise<void> {
  const property = fc.asyncProperty(commands, async (history) => {
    const opened = await open();
    try {
      await run(history, opened);
    } finally {
      await opened.remove();
    }
  });
  await fc.assert(property, { numRuns: 300, interruptAfterTimeLimit: BUDGET_MS, markInterruptAsFailure: false });
}

async function run(history: readonly Command[], opened: Opened): Promise<void> {
  const model = new ModelStore();
  const sent: Append[] = [];
  let { store } = opened;

  const send = async (append: Append) => {
    const { stream, expected, events } = append;
    const answer = await store.append(stream, expected, events).then(
      ({ firstRevision, revision, position, repeated }) => ({ firstRevision, revision, position, repeated }),
      (error: unknown) => ({ refused: (error as Error).name }),
    );
    expect(answer).toEqual(model.append(stream, expected, events));
    if (!('refused' in answer)) sent.push(append);
  };

  for (const command of history) {
    switch (command.kind) {
      case 'append': {
        const { stream, seen, events } = command;
        await send({ stream, events, expected: seen === 'right' ? lastRevision(model, stream) : seen });
        break;
      }
      case 'repeat':
        if (sent.length > 0) await send(ALTERATIONS[command.alteration](sent[command.which % sent.length]!));
        break;
      case 'readStream':
        expect((await all(store.readStream(command.stream, command.range))).map(modelled)).toEqual(
          model.readStream(command.stream, command.range),
        );
        break;
      case 'readAll':
        expect((await all(store.readAll(command.range))).map(modelled)).toEqual(model.readAll(command.range));
        break;
      case 'reopen':
        store = await opened.reopen();
    }
  }
  expect((await all(store.readAll())).map(modelled)).toEqual(model.log);
  expect((await store.head()).size).toBe(model.log.length);
}

function lastRevision(model: ModelStore, stream: string) {
  return model.readStream(stream, { direction: 'backwards', limit: 1 })[0]?.revision ?? 'none';
}

function modelled(event: RecordedEvent): Modelled {
  const { id, stream, revision, position, type, schemaVersion, data, metadata } = event;
  return { id, stream, revision, position, type, schemaVersion, data, metadata };
}
