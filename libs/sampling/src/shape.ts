/** What a bundle's members have to be, as plain data: the page that verifies in a browser carries the same. */
export type Shape =
  | 'text'
  | 'text or null'
  | 'whole'
  | 'quota'
  | { readonly list: Shape; readonly orNull?: true }
  | { readonly members: { readonly [name: string]: Shape }; readonly orNull?: true };

const text = 'text';
const unit = { id: text, unit: text, name: text } as const;
const another = { members: { draw: text, reason: text }, orNull: true } as const;

export const BUNDLE_SHAPE: Shape = {
  members: {
    format: text,
    draw: text,
    frame: {
      members: {
        format: text,
        asOf: text,
        knownAt: { members: { size: 'whole', root: 'text or null' } },
        succession: text,
        strata: {
          list: {
            members: {
              stratum: text,
              units: { list: { members: unit } },
              excluded: { list: { members: { ...unit, reason: text, decidedBy: text } } },
            },
          },
        },
      },
    },
    frameSha256: text,
    plan: {
      members: {
        format: text,
        algorithm: text,
        frameSha256: text,
        seedKind: text,
        strata: {
          list: {
            members: {
              stratum: text,
              quota: 'quota',
              certainty: { list: { members: { id: text, reason: text } } },
              visited: { list: text },
            },
          },
        },
      },
    },
    planSha256: text,
    commitment: 'text or null',
    revealOn: 'text or null',
    dice: 'text or null',
    secret: 'text or null',
    seed: 'text or null',
    extensions: { list: { members: { stratum: text, count: 'whole', reason: text } } },
    tickets: { list: { members: { stratum: text, id: text, ticket: text } }, orNull: true },
    picks: { list: { members: { stratum: text, id: text, how: text } }, orNull: true },
    redrawOf: another,
    redrawnBy: another,
    events: { list: { members: { id: text, type: text, recordedAt: text } } },
  },
};

/** The path of the first member that is missing, strange or of the wrong kind; null where all fits. */
export function misfit(value: unknown, shape: Shape, path = ''): string | null {
  if (typeof shape === 'string') return isOf(value, shape) ? null : path;
  if (value === null && shape.orNull === true) return null;
  if ('list' in shape) {
    if (!Array.isArray(value)) return path;
    return firstOf(value.map((member, n) => () => misfit(member, shape.list, `${path}[${n}]`)));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return path;
  const members = value as Record<string, unknown>;
  const names = [...new Set([...Object.keys(shape.members), ...Object.keys(members)])];
  return firstOf(
    names.map((name) => () => {
      const at = path === '' ? name : `${path}.${name}`;
      const wanted = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
      return wanted === undefined ? at : misfit(members[name], wanted, at);
    }),
  );
}

function isOf(value: unknown, kind: string): boolean {
  if (kind === 'whole') return Number.isSafeInteger(value) && (value as number) >= 0;
  if (kind === 'quota') return isQuota(value);
  return typeof value === 'string' || (kind === 'text or null' && value === null);
}

const isQuota = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 1 &&
  Object.entries(value).every(([name, n]) => (name === 'percent' || name === 'count') && Number.isSafeInteger(n));

function firstOf(looks: readonly (() => string | null)[]): string | null {
  for (const look of looks) {
    const found = look();
    if (found !== null) return found;
  }
  return null;
}
