export type Language = 'vi' | 'en';

/** A text in both languages; which one is shown is the reader's choice. */
export interface Said {
  readonly vi: string;
  readonly en: string;
}

export const LANGUAGES: readonly Language[] = ['vi', 'en'];
