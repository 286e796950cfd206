import type { IsoDate } from '#domain/facts';
import type { EarlierTask, Standing } from './findings/finding.js';
import type { MappedNames } from './units/mapped-names.js';
import type { UnitNames } from './units/unit-names.js';

/** What is known beside the document: names of units, tasks given before, who stands above whom, what a person has said. */
export interface Known {
  readonly registry?: UnitNames;
  readonly earlier?: readonly EarlierTask[];
  /** What is left out is taken from the registry: the issuer by its printed name, ranks from the units. */
  readonly standing?: Partial<Standing>;
  /** Whose names and groups count: the document's effective day, else its issue day (a partial one from its first day). */
  readonly on?: IsoDate;
  /**
   * A person's rulings on names, by `mappingKey`: a unit's id, `group:<id>` for a class of units, null for "none of ours:
   * leave it as printed". They go before every look-up.
   */
  readonly mapped?: MappedNames;
  /** Month and day on which a school year ends (`MM-DD`), where it is not 31/05. */
  readonly schoolYearEnd?: string | undefined;
}
