import { configuredLog, openTool, Terminal } from '#api/application';
import type { Context } from './context.js';
import { Problem } from './problem.js';

/** Beside a server: how long its read models may be behind. Without one this process follows by itself, however long. */
const PATIENCE_MS = 10_000;
const HOWEVER_LONG_MS = 2 ** 31 - 1;
const SILENT_MS = 2_000;

interface Opening {
  /** Go on where the read models are not up to the log: for what tells why. */
  readonly anyway?: boolean;
}

export interface OpenedHere {
  readonly folder: string;
  /** Another process serves the folder; this one only reads beside it. */
  readonly beside: boolean;
}

/** Opens the application without HTTP, reads up to the end of the log, works, and closes again whatever happens. */
export async function withTerminal<T>(
  context: Context,
  work: (terminal: Terminal, here: OpenedHere) => Promise<T>,
  { anyway = false }: Opening = {},
): Promise<T> {
  const environment = quiet(context.environment);
  configuredLog(environment);
  const opened = await openTool({ environment });
  try {
    const { app, installation } = opened;
    const terminal = app.get(Terminal);
    const beside = !installation.leads;
    const reached = await catchUp(context, terminal, beside || anyway ? PATIENCE_MS : HOWEVER_LONG_MS);
    if (!reached && !anyway) throw behind();
    return await work(terminal, { folder: installation.folder, beside });
  } finally {
    await opened.close();
  }
}

async function catchUp(context: Context, terminal: Terminal, patienceMs: number): Promise<boolean> {
  const wait = () =>
    context.complain([context.say({ vi: 'Đang đọc nhật ký đến cuối…', en: 'Reading up to the end of the log…' })]);
  const timer = context.json ? undefined : setTimeout(wait, SILENT_MS);
  try {
    return await terminal.catchUp(patienceMs);
  } finally {
    clearTimeout(timer);
  }
}

/** A tool says what it was asked for; the log of a server is the server's. */
function quiet(environment: Context['environment']): Context['environment'] {
  const level = environment['LOG_LEVEL'];
  return { ...environment, LOG_LEVEL: level === undefined || level === '' ? 'silent' : level };
}

const behind = (): Problem =>
  new Problem({
    kind: 'not-ready',
    code: 'behind-the-log',
    vi: 'Dữ liệu để đọc chưa theo kịp nhật ký; hãy thử lại, hoặc xem lệnh “health”.',
    en: 'The read models are behind the log; try again, or see “health”.',
  });
