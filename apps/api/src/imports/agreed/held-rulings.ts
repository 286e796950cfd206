import type { ImportState, RulingHeld } from '#domain/import/import.state';
import type { HeadValues, RowValues, Ruling } from '#domain/import/rulings';
import type { Finding } from '#intake/findings/finding';
import { mappingKey, type MappedNames } from '#intake/units/mapped-names';
import type { TaskId } from '#domain/facts';

type Of<K extends Ruling['kind']> = Extract<Ruling, { readonly kind: K }>;

/** What people ruled about one document, as the preview asks for it. */
export class HeldRulings {
  readonly #all: readonly RulingHeld[];

  constructor({ rulings }: Pick<ImportState, 'rulings'>) {
    this.#all = [...rulings.values()];
  }

  all(): readonly RulingHeld[] {
    return this.#all;
  }

  /** Printed names that a person has mapped, as the reading takes them. */
  mapped(): MappedNames {
    return new Map(
      this.#of('unit-mapped').map(({ printed, role, unit, group }) => [
        mappingKey(printed, role),
        unit ?? (group === null ? null : `group:${group}`),
      ]),
    );
  }

  columns(): Of<'columns-named'>['columns'] | undefined {
    return this.#of('columns-named').at(-1)?.columns;
  }

  row<F extends keyof RowValues>(address: string, field: F): RowValues[F] | undefined {
    const found = this.#of('row-overruled').find((one) => one.address === address && one.field === field);
    return found?.value as RowValues[F] | undefined;
  }

  head<F extends keyof HeadValues>(field: F): HeadValues[F] | undefined {
    const found = this.#of('head-overruled').find((one) => one.field === field);
    return found?.value as HeadValues[F] | undefined;
  }

  dropped(address: string): Of<'row-dropped'> | undefined {
    return this.#of('row-dropped').find((one) => one.address === address);
  }

  isConfirmed(address: string): boolean {
    return this.#of('row-confirmed').some((one) => one.address === address);
  }

  confirmedLinks(address: string): readonly Of<'link-confirmed'>[] {
    return this.#of('link-confirmed').filter((one) => one.address === address);
  }

  link(address: string, task: TaskId): 'confirmed' | 'rejected' | null {
    const ruled = [...this.#of('link-confirmed'), ...this.#of('link-rejected')];
    const found = ruled.find((one) => one.address === address && one.task === task);
    return found === undefined ? null : found.kind === 'link-confirmed' ? 'confirmed' : 'rejected';
  }

  isSuperseding(directive: string): boolean {
    return this.#of('supersession-confirmed').some((one) => one.directive === directive);
  }

  /** The directive on record that this document says right, and why. */
  corrected(): { readonly directive: string; readonly why: string } | null {
    const held = this.#all.find(({ ruling }) => ruling.kind === 'directive-corrected');
    if (held?.ruling.kind !== 'directive-corrected') return null;
    return { directive: held.ruling.directive, why: held.why ?? '' };
  }

  isAccepted({ rule, place, field }: Pick<Finding, 'rule' | 'place' | 'field'>): boolean {
    return this.#of('finding-accepted').some(
      ({ finding }) => finding.rule === rule && finding.address === place && finding.field === field,
    );
  }

  #of<K extends Ruling['kind']>(kind: K): Of<K>[] {
    return this.#all.flatMap(({ ruling }) => (ruling.kind === kind ? [ruling as Of<K>] : []));
  }
}
