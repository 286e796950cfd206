/** What a file may cost. A document of 20,000 rows stays far below every one of these. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Over all parts that are read, counted as they are inflated. */
export const MOST_INFLATED = 128 * 1024 * 1024;
export const MOST_ENTRIES = 4_000;
export const LONGEST_ENTRY_NAME = 240;
export const MOST_FOLDERS_DEEP = 12;
/** Elements inside elements; a table in a table in a text box needs some forty. */
export const DEEPEST_XML = 256;
/** And paragraphs outside tables. */
export const MOST_CELLS = 500_000;
export const MOST_ROWS = 20_000;
