import { Injectable } from '@nestjs/common';
import type { Known } from '#intake/known';
import type { Understood } from '#intake/task';
import type { PrintedDocument } from '#intake/types';
import { understand } from '#intake/understand';

interface Kept {
  readonly registry: Known['registry'];
  readonly besides: string;
  readonly understood: Understood;
}

/**
 * What a document says, beside what is known: read anew where either has changed. A ruling on a row changes neither, so
 * that ruling after ruling on a long document is answered at once.
 */
@Injectable()
export class Understanding {
  readonly #kept = new WeakMap<PrintedDocument, Kept>();

  of(printed: PrintedDocument, known: Known): Understood {
    const { registry, earlier, mapped, on, standing, schoolYearEnd } = known;
    const besides = JSON.stringify([
      earlier,
      mapped && [...mapped],
      on,
      standing?.issuer,
      standing?.monitors,
      schoolYearEnd,
    ]);
    const kept = this.#kept.get(printed);
    if (kept !== undefined && kept.registry === registry && kept.besides === besides) return kept.understood;
    const understood = understand(printed, known);
    this.#kept.set(printed, { registry, besides, understood });
    return understood;
  }
}
