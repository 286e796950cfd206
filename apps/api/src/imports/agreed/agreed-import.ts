import type { DirectiveId } from '#domain/facts';
import type { ListedItem, TaskMoved } from '#domain/import/import.events';
import type { DirectiveIssued } from '#domain/directive/directive.events';

/** Everything that a commit records, before it is cut into parts. */
export interface AgreedImport {
  readonly document: DirectiveIssued['data'];
  /** Why the directive on record is corrected by it; null where it is new. */
  readonly corrects: string | null;
  readonly items: readonly ListedItem[];
  /** Addresses of the items that become tasks. */
  readonly assigned: readonly string[];
  readonly groups: readonly { readonly group: string; readonly members: readonly string[] }[];
  readonly issuerRank: number;
  readonly moved: readonly TaskMoved[];
  readonly supersedes: readonly { readonly directive: DirectiveId; readonly printed: string }[];
}
