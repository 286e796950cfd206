import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DemoImports } from './demo-imports.js';
import { DemoLoader } from './demo-loader.js';
import { ServedInspections } from './inspections/served-inspections.js';
import { YearOfInspections } from './inspections/year-of-inspections.js';
import { DemoRegisters } from './registers.js';
import { Stage } from './stage.js';

@Module({
  imports: [AccountsModule, PeopleModule, EvidenceModule, ImportsModule],
  providers: [DemoLoader, DemoImports, DemoRegisters, ServedInspections, YearOfInspections, Stage],
  exports: [DemoLoader],
})
export class DemoModule {}
