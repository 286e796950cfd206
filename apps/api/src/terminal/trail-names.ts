import type { Basis, DirectiveId, TaskId } from '#domain/facts';
import { Refusal } from '../http/problems.js';
import type { Directives } from '../registries/directives.js';
import type { TaskViews } from '../tasks/views/task-views.js';
import type { TrailAnswer } from '../trail/show-trail/trail.js';
import { OPERATOR } from './reader.js';

/** `about` and `basisNamed` in the words of people (`04/CT-TTg B.53`); null where there is nothing to name. */
type NamedRow = TrailAnswer['rows'][number] & {
  readonly about: string | null;
  readonly basisNamed: string | null;
};

export type TrailReport = Omit<TrailAnswer, 'rows'> & { readonly rows: readonly NamedRow[] };

interface Lookups {
  readonly directives: Directives;
  readonly tasks: TaskViews;
}

/** Directives and items of one page by what people call them; what does not stand any more keeps its id. */
export async function named(page: TrailAnswer, { directives, tasks }: Lookups): Promise<TrailReport> {
  const { rows } = page;
  const cited = rows.map(({ basis }) => (basis?.kind === 'directive' ? basis.directive : null));
  const knownAt = `size:${page.basis.size}`;
  const numbers = await lookedUp<DirectiveId>([...rows.map(({ directive }) => directive), ...cited], async (id) => {
    const { number, alias } = await directives.byId(id);
    return number ?? alias;
  });
  const items = await lookedUp<TaskId>(
    rows.map(({ task }) => task),
    async (id) => (await tasks.task(id, { knownAt }, OPERATOR)).task.item,
  );

  const name = (directive: DirectiveId, item: string | undefined) =>
    [numbers.get(directive) ?? directive, item ?? []].flat().join(' ');
  const basisName = (basis: Basis) => (basis.kind === 'document' ? basis.number : name(basis.directive, basis.item));
  return {
    ...page,
    rows: rows.map((row) => ({
      ...row,
      about: row.directive === null ? null : name(row.directive, row.task === null ? undefined : items.get(row.task)),
      basisNamed: row.basis === null ? null : basisName(row.basis),
    })),
  };
}

/** Each id once. One that is refused is left out. */
async function lookedUp<Id extends string>(
  ids: readonly (Id | null)[],
  nameOf: (id: Id) => Promise<string>,
): Promise<ReadonlyMap<Id, string>> {
  const names = new Map<Id, string>();
  for (const id of new Set(ids.filter((one) => one !== null))) {
    try {
      names.set(id, await nameOf(id));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return names;
}
