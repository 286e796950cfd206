import type { DirectiveId } from '#domain/facts';
import type { Rule } from '#domain/import/import.commands';
import type { HeadField, RowField, Ruling } from '#domain/import/rulings';
import type { UnitsAt } from '#read-models/units/units-at';
import { collectiveNamed, unitNamed, unitsNamed } from '../../directives/read-items.js';
import { BadInput, NotFound } from '../../http/problems.js';
import { deadlineOf } from '../../tasks/deadline.body.js';
import { HEAD_FIELDS, ROW_FIELDS, type RulingBody } from './ruling.body.js';

/** What a ruling's names are looked up in. */
export interface Lookups {
  readonly units: UnitsAt;
  /** @throws NotFound */
  readonly directive: (named: string, field: string) => DirectiveId;
}

type Made = Rule['rulings'][number];

/** A ruling as it is recorded, its units and directives found. `at`: `rulings.3`. @throws BadInput, NotFound naming the field */
export function rulingOf(body: RulingBody, at: string, lookups: Lookups): Made {
  const why = body.why ?? null;
  if (body.kind === 'withdrawn') return { withdraw: needed(body.subject, `${at}.subject`), why };
  return { ruling: made(body, at, lookups), why };
}

function made(body: RulingBody, at: string, { units, directive }: Lookups): Ruling {
  const address = () => needed(body.address ?? undefined, `${at}.address`);
  switch (body.kind) {
    case 'finding-accepted': {
      const [rule, field] = [needed(body.rule, `${at}.rule`), needed(body.field, `${at}.field`)];
      return { kind: body.kind, finding: { rule, address: body.address ?? null, field } };
    }
    case 'row-overruled':
      return { kind: body.kind, address: address(), ...rowField(body, at, units) };
    case 'head-overruled':
      return { kind: body.kind, ...headField(body, at, units) };
    case 'unit-mapped':
      return {
        ...{ kind: body.kind, printed: needed(body.printed, `${at}.printed`), role: needed(body.role, `${at}.role`) },
        unit: isNothing(body.unit) ? null : unitNamed(body.unit, `${at}.unit`, units),
        group: isNothing(body.group) ? null : groupNamed(body.group, `${at}.group`, units),
      };
    case 'row-dropped':
      return { kind: body.kind, address: address(), asItem: body.asItem ?? true };
    case 'row-confirmed':
      return { kind: body.kind, address: address() };
    case 'link-confirmed': {
      const change = needed(body.change, `${at}.change`);
      return { kind: body.kind, address: address(), task: needed(body.task, `${at}.task`), change };
    }
    case 'link-rejected':
      return { kind: body.kind, address: address(), task: needed(body.task, `${at}.task`) };
    case 'supersession-confirmed':
    case 'directive-corrected':
      return { kind: body.kind, directive: directive(needed(body.directive, `${at}.directive`), `${at}.directive`) };
    case 'columns-named':
      return { kind: body.kind, columns: needed(body.columns, `${at}.columns`) };
    case 'withdrawn':
      throw new Error('a withdrawal is no ruling');
  }
}

function rowField(body: RulingBody, at: string, units: UnitsAt): RowField {
  const field = ROW_FIELDS.find((one) => one === body.field);
  switch (field) {
    case 'title':
      return { field, value: needed(body.text?.trim() ? body.text : undefined, `${at}.text`) };
    case 'product':
      return { field, value: body.text ?? null };
    case 'coordinating':
      return { field, value: unitsNamed(needed(body.units, `${at}.units`), `${at}.units`, units) };
    case 'deadline': {
      const deadline = needed(body.deadline, `${at}.deadline`);
      return { field, value: { ...deadlineOf(deadline), flags: deadline.flags ?? [] } };
    }
    case 'lead': {
      const { lead, primary, collective } = needed(body.lead, `${at}.lead`);
      return {
        field,
        value: {
          lead: unitsNamed(lead, `${at}.lead.lead`, units),
          primary: isNothing(primary) ? null : unitNamed(primary, `${at}.lead.primary`, units),
          collective: isNothing(collective) ? null : collectiveNamed(collective, `${at}.lead.collective.`, units),
        },
      };
    }
    case undefined:
      throw unknownField(`${at}.field`, ROW_FIELDS);
  }
}

function headField(body: RulingBody, at: string, units: UnitsAt): HeadField {
  const field = HEAD_FIELDS.find((one) => one === body.field);
  const text = () => needed(body.text?.trim() ? body.text : undefined, `${at}.text`);
  switch (field) {
    case 'number':
    case 'alias':
      return { field, value: body.text?.trim() ? body.text : null };
    case 'kind':
      if (!/^[a-z][a-z0-9-]{0,39}$/.test(text())) throw badKind(`${at}.text`);
      return { field, value: text() };
    case 'title':
      return { field, value: text() };
    case 'issuer':
      return { field, value: unitNamed(needed(body.unit ?? undefined, `${at}.unit`), `${at}.unit`, units) };
    case 'issuedOn':
      return { field, value: needed(body.issuedOn, `${at}.issuedOn`) };
    case 'effectiveOn':
    case 'receivedOn':
      return { field, value: body.day ?? null };
    case 'paraphrased':
      return { field, value: body.flag ?? false };
    case 'declaredItems':
      return { field, value: body.count ?? null };
    case 'monitors':
      return { field, value: unitsNamed(needed(body.units, `${at}.units`), `${at}.units`, units) };
    case 'reportingDuty':
      return { field, value: body.reportingDuty ? { ...body.reportingDuty } : null };
    case 'signer': {
      const { signer } = body;
      const value = signer
        ? { capacity: signer.capacity ?? null, post: signer.post, person: signer.person ?? null }
        : null;
      return { field, value };
    }
    case undefined:
      throw unknownField(`${at}.field`, HEAD_FIELDS);
  }
}

function groupNamed(named: string, field: string, units: UnitsAt): string {
  const group = units.group(named);
  if (group === undefined) throw new NotFound({ vi: 'nhóm đơn vị', en: 'group of units' }, named, field);
  return group.id;
}

/** Left out, or null: the same. */
const isNothing = (value: unknown): value is null | undefined => value === undefined || value === null;

function needed<T>(value: T | undefined, field: string): T {
  if (value !== undefined) return value;
  throw new BadInput('field-missing', field, {
    vi: `${field}: loại ý kiến này cần trường này.`,
    en: `${field}: this kind of ruling needs it.`,
  });
}

const unknownField = (field: string, known: readonly string[]): BadInput =>
  new BadInput('field-unknown', field, {
    vi: `${field}: phải là một trong ${known.join(', ')}.`,
    en: `${field}: it has to be one of ${known.join(', ')}.`,
  });

const badKind = (field: string): BadInput =>
  new BadInput('kind-not-a-code', field, {
    vi: `${field}: loại văn bản là mã không dấu, ví dụ quyet-dinh.`,
    en: `${field}: a kind is a code such as quyet-dinh.`,
  });
