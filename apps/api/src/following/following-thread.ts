import { parentPort, workerData } from 'node:worker_threads';
import { SqliteEventStore } from '#event-store/sqlite-store';
import { LedgerFile } from '#read-models/ledger/ledger-file';
import { createLogger } from '../logging/logger.js';
import type { FilesToFollow, FromThread, Question, ToThread } from './following-messages.js';
import { openReadModels } from './open-read-models.js';
import { OwnFollowing } from './own-following.js';

/**
 * Where this thread runs, read models and ledger are written, and nowhere else in the process. It reads the log through
 * a connection of its own and writes to the same log of the server, a line at a time. What it does not catch ends it.
 */
const { log: path, readModels, ledger: ledgerPath, logLevel } = workerData as FilesToFollow;
const port = parentPort!;
const tell = (message: FromThread) => port.postMessage(message);

const logger = createLogger(logLevel);
const log = await SqliteEventStore.open({ path, readOnly: true });
const ledger = new LedgerFile(ledgerPath);
const file = openReadModels(readModels, logger);
const following = new OwnFollowing(log, file, ledger, logger, (why) => tell({ kind: 'notAnExtension', why }));

const answerTo = (question: Question) => {
  // What is waited for may have been appended a moment ago.
  log.wakeFollowers();
  switch (question.about) {
    case 'position':
      return following.waitFor(question.position, question.timeoutMs);
    case 'ledger':
      return following.waitForLedger(question.size, question.timeoutMs);
    case 'end':
      return following.catchUp(question.timeoutMs);
    case 'status':
      return following.status();
  }
};

const stop = async () => {
  await following.stop();
  file.close();
  ledger.close();
  await log.close();
  port.close();
};

port.on('message', async (message: ToThread) => {
  switch (message.kind) {
    case 'appended':
      return log.wakeFollowers();
    case 'stop':
      return stop();
    case 'asked':
      return tell({ kind: 'answered', number: message.number, answer: await answerTo(message.question) });
  }
});
tell({ kind: 'opened' });
