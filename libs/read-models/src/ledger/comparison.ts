import type { Position, RecordedEvent } from '#event-store/port';
import { Frontier } from '#ledger/frontier';
import { leafHash } from '#ledger/leaf';
import type { Hash } from '#ledger/rfc6962';
import { whatWasAltered } from './altered.js';
import { badEvent, type BadEvent, type Problem } from './bad-event.js';
import { displaced } from './displaced.js';
import { FRONTIER_EVERY, type Leaf, type LedgerCheckpoint, type LedgerFile } from './ledger-file.js';
import type { LogRules } from './log-rules.js';
import type { WitnessedRange } from './witnessed-range.js';

/** Where the log was first seen to disagree; what is behind it is known only when the rest has been read. */
interface Suspicion {
  readonly n: number;
  readonly event: RecordedEvent;
  /** What the ledger holds for that place; undefined where it has followed no so far, or has lost it. */
  readonly leaf: Leaf | undefined;
  readonly broken: Problem | undefined;
  readonly agrees: boolean;
}

/** The log, event by event, against the rules and against what the ledger had followed when this began. */
export class Comparison {
  readonly #ledger: LedgerFile;
  readonly #held: LedgerCheckpoint;
  readonly #rules: LogRules;
  #tree = new Frontier();
  #leaves: Generator<Leaf, undefined, undefined> | undefined;
  #suspicion: Suspicion | undefined;
  #standsAt: Position | null = null;
  #rootThere: Hash | undefined;

  constructor(ledger: LedgerFile, held: LedgerCheckpoint, rules: LogRules) {
    this.#ledger = ledger;
    this.#held = held;
    this.#rules = rules;
    if (held.size === 0) this.#rootThere = this.tree.root();
  }

  /** Of everything taken so far. */
  get tree(): Frontier {
    return this.#tree;
  }

  get isSuspicious(): boolean {
    return this.#suspicion !== undefined;
  }

  /**
   * The next events at once, before any is taken by itself, where they agree with the ledger among themselves. False, and
   * nothing is taken, where they do not agree with what stands before them; taken one by one they show why.
   */
  takeRange(range: WitnessedRange): boolean {
    const tree = new Frontier(this.#tree.size, this.#tree.toBytes());
    tree.appendPerfect(range.root, range.size);
    if (!this.#isTreeAsKept(tree) || !this.#rules.takeRange(range)) return false;
    this.#tree = tree;
    this.#noteRoot();
    return true;
  }

  take(event: RecordedEvent): void {
    this.#leaves ??= this.#ledger.leaves(this.tree.size, this.#held.size);
    const hash = leafHash(event);
    this.tree.append(hash);
    this.#noteRoot();
    if (this.#suspicion === undefined) this.#suspicion = this.#judge(event, hash);
    else if (event.id === this.#suspicion.leaf?.eventId) this.#standsAt = event.position;
  }

  /** After the last event. */
  firstBad(): BadEvent | null {
    if (this.#suspicion !== undefined) return this.#explain(this.#suspicion);
    const { size } = this.tree;
    if (size < this.#held.size) return this.missing(size + 1, 'truncated');
    return this.#rootThere === this.#held.root ? null : this.missing(this.#held.size, 'ledger');
  }

  /** An event that the log cannot show, named from the ledger. */
  missing(n: number, problem: Problem, position: Position | null = null): BadEvent {
    const { eventId = null, stream = null, revision = null } = this.#ledger.leafAt(n) ?? {};
    return badEvent({ n, position, eventId, stream, revision, problem });
  }

  #judge(event: RecordedEvent, hash: Hash): Suspicion | undefined {
    const n = this.tree.size;
    const broken = this.#rules.broken(event);
    if (n > this.#held.size) return broken && { n, event, leaf: undefined, broken, agrees: true };
    const next = this.#leaves?.next().value;
    const leaf = next?.n === n ? next : undefined;
    const agrees = leaf !== undefined && hash === leaf.hash;
    if (agrees && broken === undefined && names(leaf, event) && this.#isTreeAsKept(this.tree)) return undefined;
    return { n, event, leaf, broken, agrees };
  }

  #isTreeAsKept(tree: Frontier): boolean {
    return tree.size % FRONTIER_EVERY !== 0 || this.#ledger.subtreesAt(tree.size)?.equals(tree.toBytes()) === true;
  }

  #noteRoot(): void {
    if (this.tree.size === this.#held.size) this.#rootThere = this.tree.root();
  }

  #explain({ n, event, leaf, broken, agrees }: Suspicion): BadEvent {
    const { id: eventId, stream, revision, position } = event;
    const here = (problem: Problem) => badEvent({ n, position, eventId, stream, revision, problem });
    if (agrees && broken !== undefined) return here(broken);
    if (leaf === undefined || agrees || this.#rootThere === this.#held.root) return here('ledger');
    if (leaf.eventId === eventId) {
      const problem = whatWasAltered(event, leaf, broken);
      return badEvent({ n, position, eventId, stream: leaf.stream, revision: leaf.revision, problem });
    }
    const foundWasAt = this.#ledger.placeOf(eventId);
    return displaced({ leaf, found: event, standsAt: this.#standsAt, foundWasAt });
  }
}

function names(leaf: Leaf, { id, stream, revision }: RecordedEvent): boolean {
  return leaf.eventId === id && leaf.stream === stream && leaf.revision === revision;
}
