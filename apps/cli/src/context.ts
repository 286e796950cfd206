import type { Language, Said } from './language.js';
import { progressOn, type Progress } from './output/progress.js';

export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What every command has around it: where it writes, in which language, and with which code it will end. */
export class Context {
  code = 0;

  constructor(
    readonly environment: Readonly<Record<string, string | undefined>>,
    private readonly out: Output,
    private readonly err: Output,
    readonly language: Language,
    readonly json: boolean,
  ) {}

  say({ vi, en }: Said): string {
    return this.language === 'vi' ? vi : en;
  }

  /** The answer: as JSON where it was asked for, else as lines. Nothing else goes to standard output. */
  answer(json: unknown, lines: () => readonly string[]): void {
    this.print(this.json ? [JSON.stringify(json, null, 2)] : lines());
  }

  print(lines: readonly string[]): void {
    this.write(lines.map((line) => `${line}\n`).join(''));
  }

  write(text: string): void {
    this.out.write(text);
  }

  complain(lines: readonly string[]): void {
    this.err.write(lines.map((line) => `${line}\n`).join(''));
  }

  /** Runs what takes long, telling on standard error how far it is; silent where a program reads. */
  async telling<T>(doing: Said, work: (tell: Progress) => Promise<T>): Promise<T> {
    if (this.json) return work(() => undefined);
    const number = new Intl.NumberFormat(this.language === 'vi' ? 'vi-VN' : 'en-GB');
    const words = (done: number, of: number) => `${this.say(doing)} ${number.format(done)} / ${number.format(of)}`;
    const progress = progressOn(this.err, words);
    try {
      return await work(progress.tell);
    } finally {
      progress.end();
    }
  }
}
