import { Global, Module } from '@nestjs/common';
import { Acts } from '../acts/acts.js';
import { Moments } from '../moments/moments.js';
import { TaskSurroundings } from '../tasks/task-surroundings.js';
import { RemedyViews } from '../views/remedy-views.js';
import { Sights } from '../views/sights.js';
import { UnitViews } from '../views/unit-views.js';
import { Directives } from './directives.js';
import { NamedUnits } from './named-units.js';
import { Units } from './units.js';

const REGISTRIES = [Units, NamedUnits, Directives, Acts, Moments, UnitViews, Sights, RemedyViews, TaskSurroundings];

/**
 * What handlers look up beside the stream that they write to, as the log has it at that moment; and for readers, the
 * moment that an answer is about and the units that belong to it.
 */
@Global()
@Module({ providers: REGISTRIES, exports: REGISTRIES })
export class RegistriesModule {}
