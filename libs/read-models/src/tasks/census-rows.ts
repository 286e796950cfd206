/** One rectangle of `task_span`: numbers only. Days as `dayNumber` gives them. */
export interface CensusRow {
  readonly fromN: number;
  readonly toN: number;
  readonly fromDay: number;
  readonly toDay: number;
  /** The number of the task's first event: which task it is. */
  readonly task: number;
  readonly directive: number;
  readonly parts: number;
  readonly status: number;
}

const WIDTH = 25;

/** Rectangles in columns, so that a look at every one of a million takes milliseconds. */
export class CensusRows {
  #count = 0;
  #fromN = new Int32Array(0);
  #toN = new Int32Array(0);
  #fromDay = new Uint16Array(0);
  #toDay = new Uint16Array(0);
  #task = new Int32Array(0);
  #directive = new Int32Array(0);
  #parts = new Int32Array(0);
  #status = new Uint8Array(0);

  get bytes(): number {
    return this.#fromN.length * WIDTH;
  }

  add(row: CensusRow): void {
    if (this.#count === this.#fromN.length) this.#grow(Math.max(1024, Math.ceil(this.#count * 1.5)));
    const i = this.#count++;
    this.#fromN[i] = row.fromN;
    this.#toN[i] = Math.min(row.toN, LAST);
    this.#fromDay[i] = row.fromDay;
    this.#toDay[i] = row.toDay;
    this.#task[i] = row.task;
    this.#directive[i] = row.directive;
    this.#parts[i] = row.parts;
    this.#status[i] = row.status;
  }

  /** Leaves out the rows of the tasks that are marked; the others keep their order. */
  drop(marked: Uint8Array): void {
    const columns = this.#columns();
    let kept = 0;
    for (let i = 0; i < this.#count; i++) {
      if (marked[this.#task[i]!] === 1) continue;
      if (kept < i) for (const column of columns) column[kept] = column[i]!;
      kept++;
    }
    this.#count = kept;
  }

  /** Each row that holds on the day at the size, of a task that is not marked. */
  forEach(
    day: number,
    size: number,
    marked: Uint8Array,
    use: (directive: number, parts: number, status: number) => void,
  ): void {
    const n = Math.min(size, LAST - 1);
    const [fromN, toN, fromDay, toDay] = [this.#fromN, this.#toN, this.#fromDay, this.#toDay];
    for (let i = 0; i < this.#count; i++) {
      if (toN[i]! <= n || fromN[i]! > n || fromDay[i]! > day || toDay[i]! <= day) continue;
      if (marked[this.#task[i]!] === 1) continue;
      use(this.#directive[i]!, this.#parts[i]!, this.#status[i]!);
    }
  }

  #columns(): (Int32Array | Uint16Array | Uint8Array)[] {
    const days = [this.#fromDay, this.#toDay];
    return [this.#fromN, this.#toN, ...days, this.#task, this.#directive, this.#parts, this.#status];
  }

  #grow(rows: number): void {
    [this.#fromN, this.#toN, this.#task] = [ints(this.#fromN, rows), ints(this.#toN, rows), ints(this.#task, rows)];
    [this.#directive, this.#parts] = [ints(this.#directive, rows), ints(this.#parts, rows)];
    [this.#fromDay, this.#toDay] = [days(this.#fromDay, rows), days(this.#toDay, rows)];
    const status = new Uint8Array(rows);
    status.set(this.#status);
    this.#status = status;
  }
}

/** More events than a log has, in 32 bits. */
const LAST = 2 ** 31 - 1;

const ints = (from: Int32Array, rows: number) => {
  const to = new Int32Array(rows);
  to.set(from);
  return to;
};

const days = (from: Uint16Array, rows: number) => {
  const to = new Uint16Array(rows);
  to.set(from);
  return to;
};
