/** Beside real documents nobody may take it for a real report. */
export const invented = (text: string): string => `${text} (hư cấu)`;
