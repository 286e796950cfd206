import type { DirectiveId, TaskId } from '#domain/facts';
import type { Confidence } from '../types.js';

/** A task that stands already: of an earlier directive, or a row of the same document. */
export interface LinkedTask {
  /** null: of this document, which is not recorded yet. */
  readonly directiveId: DirectiveId | null;
  /** The directive's printed number or alias; null for this document. */
  readonly directive: string | null;
  /** Its address (`B.53`). */
  readonly item: string;
  /** One for each member where the item is collective; empty for a row of this document. */
  readonly taskIds: readonly TaskId[];
}

/**
 * A link for a person to confirm; it changes nothing until then. `amends`: a row or an instruction may change a task of an
 * earlier directive, and confirmed becomes a deadline change or a reassignment with this document as basis. `repeats`: an
 * instruction of the body says again what a row of the annex says, and is no second task (rules.md, section 4).
 */
export interface ProposedLink {
  readonly kind: 'amends' | 'repeats';
  /** Address of the row or of the body's instruction that this is about. */
  readonly address: string;
  readonly of: 'row' | 'body';
  readonly earlier: LinkedTask;
  /** What the new text says otherwise: empty where it only says it again. */
  readonly differs: readonly ('lead' | 'deadline')[];
  readonly reason: { readonly vi: string; readonly en: string };
  /** The body that issues this document stands below the one that gave the earlier task. */
  readonly fromBelow: boolean;
  /** Never `certain`: likeness of words is no proof. */
  readonly confidence: Confidence;
}
