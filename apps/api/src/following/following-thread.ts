import { parentPort, workerData } from 'node:worker_threads';
import { SqliteEventStore } from '#event-store/sqlite-store';
import { sentence } from '#read-models/engine/follower-status';
import { LedgerFile } from '#read-models/ledger/ledger-file';
import { errorCode } from '../evidence/error-code.js';
import { createLogger } from '../logging/logger.js';
import type { FilesToFollow, FromThread, Question, ToThread } from './following-messages.js';
import { openReadModels } from './open-read-models.js';
import { OwnFollowing } from './own-following.js';
import { SharedProgress } from './shared-progress.js';

/**
 * Where this thread runs, read models and ledger are written, and nowhere else in the process. It reads the log through
 * a connection of its own and writes to the same log of the server, a line at a time. What it does not catch ends it.
 */
const { log: path, readModels, ledger: ledgerPath, logLevel, progress: memory } = workerData as FilesToFollow;
const port = parentPort!;
const tell = (message: FromThread) => port.postMessage(message);

const logger = createLogger(logLevel);
const log = await SqliteEventStore.open({ path, readOnly: true });
const ledger = new LedgerFile(ledgerPath);
const file = openReadModels(readModels, logger);
const progress = new SharedProgress(memory);
const following = new OwnFollowing(log, file, ledger, logger, {
  reached: (follower, position) => progress.reached(follower, position),
  notAnExtension: (why) => tell({ kind: 'notAnExtension', why }),
});

const answerTo = async (question: Question) => {
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

const answer = async (number: number, question: Question) => {
  try {
    tell({ kind: 'answered', number, answer: await answerTo(question) });
  } catch (error) {
    tell({ kind: 'failed', number, message: sentence(error), code: errorCode(error) });
  }
};

port.on('message', (message: ToThread) => {
  if (message.kind === 'appended') log.wakeFollowers();
  else if (message.kind === 'asked') void answer(message.number, message.question);
  else void stop();
});
tell({ kind: 'opened' });
