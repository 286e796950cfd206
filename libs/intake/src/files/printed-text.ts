/** Writes what a file prints as one text, so that every place in it has a line and prose reads as in any other text. */
export class PrintedText {
  private readonly lines: string[] = [];

  /** A paragraph stands between blank lines, as in pasted text; its own lines follow each other. */
  paragraph(lines: readonly string[]): void {
    const printed = lines.filter((line) => line !== '');
    if (printed.length === 0) return;
    this.blank();
    this.lines.push(...printed);
  }

  /** A row of a table is one line, its cells between tabs. Gives the number of that line. */
  row(cells: readonly string[]): number {
    return this.lines.push(cells.join('\t'));
  }

  blank(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
  }

  /** The line that would be written next. */
  get next(): number {
    return this.lines.length + 1;
  }

  get isEmpty(): boolean {
    return !this.lines.some((line) => /\S/.test(line));
  }

  text(): string {
    return this.lines.join('\n');
  }
}
