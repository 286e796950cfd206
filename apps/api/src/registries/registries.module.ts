import { Global, Module } from '@nestjs/common';
import { Acts } from '../acts/acts.js';
import { Directives } from './directives.js';
import { NamedUnits } from './named-units.js';
import { Units } from './units.js';

const REGISTRIES = [Units, NamedUnits, Directives, Acts];

/** What handlers look up beside the stream that they write to, as the log has it at that moment. */
@Global()
@Module({ providers: REGISTRIES, exports: REGISTRIES })
export class RegistriesModule {}
