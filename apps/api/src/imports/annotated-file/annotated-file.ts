import { Injectable } from '@nestjs/common';
import { dayOf } from '#domain/dates';
import type { Actor } from '#domain/facts';
import { annotationsOf, type AnnotatedRow } from '#intake/files/annotated-row';
import { annotatedWorkbook } from '#intake/files/annotated-workbook';
import type { Finding, FindingField } from '#intake/findings/finding';
import { Moments } from '../../moments/moments.js';
import { Imports } from '../imports.js';
import { Previews, type Preview } from '../previews.js';

const FIELDS: readonly string[] = ['no', 'title', 'lead', 'coordinating', 'deadline', 'product'];

/** The document back as a workbook: its rows as read, with findings and open questions beside the cells. */
@Injectable()
export class AnnotatedFile {
  constructor(
    private readonly imports: Imports,
    private readonly previews: Previews,
    private readonly moments: Moments,
  ) {}

  /** The same rulings and record give the same bytes. @throws NotFound */
  async of(
    id: string,
    language: 'vi' | 'en',
    after: string | undefined,
    reader: Actor,
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    await this.moments.waitFor(after);
    const found = await this.imports.one(id);
    const preview = await this.previews.of(found, reader);
    const { head, understood } = preview;
    const findings = [...understood.findings, ...asFindings(preview)];
    const { rows, document } = annotationsOf({ tasks: [...understood.tasks, ...understood.body], findings });
    const opened = found.history[0]!;
    const bytes = await annotatedWorkbook(rows.map(withDays(preview)), {
      ...{ language, on: dayOf(opened.recordedAt), number: head.number, title: head.title },
      findings: document,
    });
    return { name: `${found.opened.file.name.replace(/\.[^.]*$/, '')}.xlsx`, bytes: Buffer.from(bytes) };
  }
}

/** A question is graver than any finding: until somebody rules on it nothing is recorded. */
const asFindings = ({ questions }: Preview): Finding[] =>
  questions
    .filter(({ code }) => code !== 'finding-not-ruled')
    .map(({ code, address, field, vi, en }): Finding => ({
      ...{ rule: code, severity: 'error', place: address, at: null, vi, en, details: {} },
      field: FIELDS.includes(field) ? (field as FindingField) : 'document',
    }));

/** Days that a person has said instead are those that count. */
const withDays =
  ({ rows }: Preview) =>
  (row: AnnotatedRow): AnnotatedRow => {
    const item = rows.find(({ task }) => task.address === row.address)?.item ?? null;
    return item === null ? row : { ...row, dueDates: item.reading.deadline.milestones.map(({ due }) => due) };
  };
