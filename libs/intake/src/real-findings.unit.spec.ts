import { describe, expect, it } from '@jest/globals';
import type { Known } from './known.js';
import { readDocument } from './read-document.js';
import type { Understood } from './task.js';
import { documentText, haveDocuments } from './testing/shared-documents.js';
import { understand } from './understand.js';
import { programmeNames, transcribedDirectives } from './units/testing/programme.js';

const transcribed = (alias: string) => transcribedDirectives().find((directive) => directive.alias === alias)!.items;

const withDocuments = haveDocuments ? describe : describe.skip;
if (!haveDocuments) it.skip('the real documents are not here: set DOCUMENTS_DIR', () => undefined);

const registry = programmeNames();
const understood = (name: string, known: Known = {}): Understood =>
  understand(readDocument(documentText(name)), { registry, ...known });
/** `rule place` of every finding but the many that only say that a cell is blank or was repaired. */
const told = ({ findings }: Understood, quiet: readonly string[] = QUIET): string[] =>
  findings.filter(({ rule }) => !quiet.includes(rule)).map(({ rule, place, field }) => `${rule} ${place ?? field}`);
const QUIET = ['blank-coordinating', 'blank-product', 'repaired-row', 'self-monitoring'];

withDocuments('what a person is told to look at', () => {
  it('in 04/CT-TTg', () => {
    const directive = understood('chi-thi-04-ct-ttg-2024');
    expect(directive).toMatchObject({ issuer: { unit: 'ttg' }, day: '2024-02-11', monitors: ['tct-da06', 'vpcp'] });
    expect(told(directive)).toEqual([
      'due-before-issue A.1',
      'body-differs A.1',
      'open-ended-lead A.4',
      'dash-none B.49',
      'body-differs B.51',
      'open-ended-lead B.69',
      'list-count-differs C.2',
      'deadline-doubtful C.10',
      'date-in-title C.10',
      'body-differs C.12',
      'body-differs C.12',
      'near-duplicate C.12',
    ]);
    const self = directive.findings.filter(({ rule }) => rule === 'self-monitoring').map(({ place }) => place);
    expect(self).toEqual(['B.26', 'B.27', 'B.28', 'B.29', 'B.30', 'B.31']);
    expect(directive.tasks.filter(({ reading }) => reading === null)).toEqual([]);
  });

  it('where body and annex of 04/CT-TTg differ, in its own words', () => {
    const { findings } = understood('chi-thi-04-ct-ttg-2024');
    const differing = findings.filter(({ rule }) => rule === 'body-differs');
    expect(differing.map(({ place, field, details }) => [place, field, details['body'], details['annex']])).toEqual([
      ['A.1', 'deadline', 'hoàn thành trong tháng 02 năm 2024', 'Tháng 01/2024'],
      ['B.51', 'lead', 'Bộ Giao thông vận tải', 'Bộ Công an'],
      ['C.12', 'lead', 'Văn phòng Chính phủ', expect.stringContaining('Hà Nội')],
      ['C.12', 'deadline', 'trong năm 2024', 'Quý II/2024.'],
    ]);
    const [list] = findings.filter(({ rule }) => rule === 'list-count-differs');
    expect(list).toMatchObject({
      place: 'C.2',
      details: { declared: 9, listed: 10 },
      vi: 'Ghi 9 đơn vị nhưng liệt kê 10.',
    });
    expect(list?.at).toMatchObject({ line: 254 });
  });

  it('in the city plan', () => {
    const plan = understood('ke-hoach-tp-hcm-2024');
    expect(plan).toMatchObject({ issuer: { unit: 'ubnd-hcm' }, day: '2024-03-01', monitors: ['cong-an-hcm'] });
    expect(told(plan, [...QUIET, 'lead-above-issuer'])).toEqual([
      'declared-differs document',
      'declared-sum-differs document',
      'section-declared-differs document',
      'number-gap I.3',
      'number-gap II.11',
      'coordinating-unresolved II.17',
      'blank-lead III.21',
      'blank-lead III.23',
      'due-before-issue III.24',
      'coordinating-unresolved IV.27',
      'coordinating-unresolved IV.27',
      'coordinating-unresolved V.31',
      'due-before-issue V.41',
      'open-ended-lead VII.49',
      'lead-unresolved VII.49',
    ]);
    const above = plan.findings.filter(({ rule }) => rule === 'lead-above-issuer').map(({ place }) => place);
    const flagged = transcribed('KH-HCM-2024').filter(({ flags }) => flags.includes('lead-outranks-issuer'));
    expect(above).toEqual(flagged.map(({ section, no }) => `${section!}.${String(Number(no))}`));
    expect(plan.tasks.flatMap(({ address, reading }) => (reading === null ? [address] : []))).toEqual([
      'II.17',
      'IV.27',
      'V.31',
      'VII.49',
    ]);
  });

  it('in the two decisions', () => {
    expect(told(understood('quyet-dinh-905-qd-btttt-2022'))).toEqual([
      'due-before-issue I.1',
      'due-before-issue I.3',
      'due-before-issue II.2',
      'due-before-issue II.3',
      'lead-by-role III.10',
      'coordinating-unresolved IV.1',
      'coordinating-unresolved IV.2',
      'coordinating-unresolved IV.3',
    ]);
    expect(told(understood('quyet-dinh-95-qd-vpcp-2023'))).toEqual([
      'number-missing #24',
      'damaged-row #24',
      'near-duplicate #24',
      'damaged-row 25',
      'number-missing #26',
      'damaged-row #26',
      'number-missing #27',
      'damaged-row #27',
    ]);
  });

  it('reads the leads and coordinating units that were transcribed, where a row can be recorded', () => {
    for (const [alias, name] of TABLES) {
      const items = transcribed(alias);
      for (const [i, { reading, read }] of understood(name).tasks.entries()) {
        const item = items[i]!;
        if (reading === null) continue;
        const members = read.lead.collective?.members ?? [];
        expect(reading.lead).toEqual(item.lead.filter((unit) => !members.includes(unit)));
        expect(reading.collective?.group ?? null).toBe(item.collective?.group ?? null);
        expect(reading.deadline.kind).toBe(item.deadline.kind);
      }
    }
  });
});

const TABLES = [
  ['CT-04-2024', 'chi-thi-04-ct-ttg-2024'],
  ['KH-HCM-2024', 'ke-hoach-tp-hcm-2024'],
  ['QD-905-2022', 'quyet-dinh-905-qd-btttt-2022'],
  ['QD-95-2023', 'quyet-dinh-95-qd-vpcp-2023'],
  ['TB-4318-2024', 'thong-bao-4318-tb-tcttkda-2024'],
] as const;

withDocuments('links between documents', () => {
  const directive = (): Known => ({
    earlier: understood('chi-thi-04-ct-ttg-2024').tasks.map(({ address, title, reading, read, due_dates }) => ({
      directiveId: 'ct-04',
      directive: '04/CT-TTg',
      item: address,
      taskIds: [`task ${address}`],
      title,
      leads: [...(reading?.lead ?? []), ...(read.lead.collective?.members ?? [])],
      due: due_dates,
      issuerRank: 1,
    })),
  });

  it('Notice 4318 may amend what it speaks of in Directive 04, and nothing else', () => {
    const { links, findings } = understood('thong-bao-4318-tb-tcttkda-2024', directive());
    expect(
      links.map(({ address, earlier, differs, confidence }) => [address, earlier.item, differs.join(), confidence]),
    ).toEqual([
      ['1.1(1).1', 'B.39', '', 'likely'],
      ['1.1(2).3', 'B.17', '', 'likely'],
      ['1.1(3).1', 'B.28', 'deadline', 'likely'],
      ['2.2.1', 'B.53', 'lead,deadline', 'likely'],
      ['3.1.2', 'B.50', 'deadline', 'doubtful'],
    ]);
    expect(links.every(({ kind, fromBelow }) => kind === 'amends' && fromBelow)).toBe(true);
    const transcribedLinks = transcribed('TB-4318-2024').map((item) => JSON.stringify(item));
    for (const { earlier } of links) expect(transcribedLinks.join('\n')).toContain(`"item":"${earlier.item}"`);
    expect(findings.filter(({ rule }) => rule === 'may-amend-from-below')).toHaveLength(5);
  });

  it('the city plan carries Directive 04 out, and amends nothing of it', () => {
    expect(understood('ke-hoach-tp-hcm-2024', directive()).links).toEqual([]);
  });

  it('nearly every order of the body of Directive 04 is a row of its annex', () => {
    const { links, body } = understood('chi-thi-04-ct-ttg-2024');
    const linked = new Set(links.map(({ address }) => address));
    expect(links.every(({ kind, of }) => kind === 'repeats' && of === 'body')).toBe(true);
    expect(body.flatMap(({ address }) => (linked.has(address) ? [] : [address]))).toEqual([
      '1.1',
      '3.d.1',
      '4.d.1',
      '9.a.1',
      '21.1',
      '22.1',
      '23.1',
      '23.2',
      '23.3',
    ]);
    const ofTheOffice = links.filter(({ address }) => address.startsWith('6.'));
    expect(ofTheOffice.map(({ address, earlier }) => `${address} ${earlier.item}`)).toEqual([
      '6.a.1 B.26',
      '6.b.1 B.27',
      '6.c.1 B.28',
      '6.d.1 B.29',
      '6.đ.1 B.30',
      '6.đ.1 C.12',
    ]);
    expect(links.filter(({ differs }) => differs.length > 0).map(({ earlier }) => earlier.item)).toEqual([
      'A.1',
      'C.12',
      'B.51',
    ]);
  });
});
