import { Injectable } from '@nestjs/common';
import type { DemoAct } from '../act.js';
import { departmentVisits } from './department-visits.js';
import { districtVisits } from './district-visits.js';
import { drawsOfTheYear } from './draws-of-the-year.js';
import { secondChecklist } from './second-checklist.js';
import { ServedInspections } from './served-inspections.js';
import { departmentMerger, putOff, successorVisit } from './successor-visit.js';
import { surpriseVisits } from './surprise-visits.js';
import { wardMergers } from './ward-mergers.js';
import { visitsAfterMergers, wardVisits } from './ward-visits.js';

/** Departments drawn by public dice whose people answer for them: they need accounts though they lead no task. */
export const ANSWERING: readonly string[] = ['so-xd-hcm', 'so-khcn-hcm', 'so-nnptnt-hcm'];

/** Invented: what a team of the city inspects in 2024, over the real structure of the city plan. */
@Injectable()
export class YearOfInspections {
  constructor(private readonly served: ServedInspections) {}

  acts(): DemoAct[] {
    return [
      ...drawsOfTheYear(),
      secondChecklist(),
      ...departmentVisits(this.served),
      ...districtVisits(this.served),
      ...wardVisits(this.served),
      ...visitsAfterMergers(this.served),
      ...surpriseVisits(this.served),
      ...putOff(this.served),
    ];
  }

  wardMergers(): DemoAct[] {
    return wardMergers();
  }

  merger(): DemoAct {
    return departmentMerger();
  }

  afterMerger(): DemoAct[] {
    return successorVisit(this.served);
  }
}
