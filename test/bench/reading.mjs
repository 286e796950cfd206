import { annotatedWorkbook } from '#intake/files/annotated-workbook';
import { annotationsOf } from '#intake/files/annotated-row';
import { readFile } from '#intake/files/read-file';
import { understand } from '#intake/understand';
import { median, timed } from './figures.mjs';
import { madeDocx, madeRows, madeText, madeXlsx } from './made-documents.mjs';

/** Seconds to read and understand a document of so many rows in each kind of file: half of so many tries, the first warms up. */
export async function reading(rows) {
  const made = madeRows(rows);
  const files = { docx: madeDocx(made), xlsx: await madeXlsx(made), text: madeText(made) };
  const tries = rows > 1_000 ? 1 : 3;
  const figures = {};
  for (const [kind, bytes] of Object.entries(files)) {
    const took = [];
    for (let i = 0; i <= tries; i++) took.push(await once(bytes, rows));
    const counted = took.slice(1);
    figures[kind] = {
      seconds: median(counted.map(({ read, understood }) => read + understood)),
      read: median(counted.map(({ read }) => read)),
      cpuSeconds: median(counted.map(({ cpu }) => cpu)),
    };
  }
  const { rows: annotated, document } = annotationsOf(understand(await readFile(files.text, 'ke-hoach.md')));
  const head = { language: 'vi', on: '2025-01-01', number: null, title: null, findings: document };
  const { ms } = await timed(() => annotatedWorkbook(annotated, head));
  return { ...figures, annotated: { seconds: ms / 1000 } };
}

async function once(bytes, rows) {
  const { ms: read, cpuMs, result: document } = await timed(() => readFile(bytes, 'ke-hoach'));
  if (document.rows.length !== rows) throw new Error(`${document.rows.length} rows read of ${rows}`);
  const { ms: understood, cpuMs: alsoCpu } = await timed(() => understand(document));
  return { read: read / 1000, understood: understood / 1000, cpu: (cpuMs + alsoCpu) / 1000 };
}
