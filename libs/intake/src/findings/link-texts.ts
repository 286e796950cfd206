import type { Differing } from './differences.js';
import type { ProposedLink } from './proposed-link.js';

interface Told {
  readonly percent: number;
  readonly differs: readonly Differing[];
  /** The new text names no lead, or gives no deadline. */
  readonly silent: readonly Differing[];
}

const FIELDS = ['lead', 'deadline'] as const;
const WORDS = {
  lead: {
    same: { vi: 'cùng đơn vị chủ trì', en: 'the same lead' },
    other: { vi: 'khác đơn vị chủ trì', en: 'another lead' },
    silent: { vi: 'không ghi rõ đơn vị chủ trì', en: 'no lead that is known' },
  },
  deadline: {
    same: { vi: 'cùng thời hạn', en: 'the same deadline' },
    other: { vi: 'khác thời hạn', en: 'another deadline' },
    silent: { vi: 'không ghi thời hạn', en: 'no deadline of its own' },
  },
} as const;
const OF = {
  amends: { vi: 'với nhiệm vụ đã giao', en: 'with the task given before' },
  repeats: { vi: 'với dòng của phụ lục', en: 'with the row of the annex' },
} as const;

/** Why a link is proposed: how much of the words agree, and what is said otherwise or not at all. */
export function linkReason(kind: ProposedLink['kind'], { percent, differs, silent }: Told): ProposedLink['reason'] {
  const words = (language: 'vi' | 'en'): string =>
    FIELDS.map(
      (field) => WORDS[field][silent.includes(field) ? 'silent' : differs.includes(field) ? 'other' : 'same'][language],
    ).join(', ');
  return {
    vi: `trùng ${percent} % nội dung ${OF[kind].vi}, ${words('vi')}.`,
    en: `${percent} % of the content agrees ${OF[kind].en}, ${words('en')}.`,
  };
}
