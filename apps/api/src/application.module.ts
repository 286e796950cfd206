import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Logger } from 'pino';
import { AccessModule } from './access/access.module.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { ChecklistsModule } from './checklists/checklists.module.js';
import { ClockGuardModule } from './clock-guard/clock-guard.module.js';
import type { Configuration } from './configuration/configuration.js';
import { CoverageModule } from './year-coverage/coverage.module.js';
import { DemoModule } from './demo/demo.module.js';
import { DirectivesModule } from './directives/directives.module.js';
import { DrawsModule } from './draws/draws.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { FirstStartModule } from './first-start/first-start.module.js';
import { GroupsModule } from './groups/groups.module.js';
import { HealthModule } from './health/health.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { InspectionsModule } from './inspections/inspections.module.js';
import type { Installation } from './installation/installation.js';
import { InstallationModule } from './installation/installation.module.js';
import { LeadersModule } from './leaders/leaders.module.js';
import { PeopleModule } from './people/people.module.js';
import { ProcessesModule } from './processes/processes.module.js';
import { RegistriesModule } from './registries/registries.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { SettingsModule } from './settings/settings.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TerminalModule } from './terminal/terminal.module.js';
import { TrailModule } from './trail/trail.module.js';
import { UnitsModule } from './units/units.module.js';

/** The whole application, over one opened installation. */
@Module({})
export class ApplicationModule {
  static over(installation: Installation, configuration: Configuration, logger: Logger): DynamicModule {
    return {
      module: ApplicationModule,
      imports: [
        CqrsModule.forRoot(),
        InstallationModule.forRoot(installation, configuration, logger),
        RegistriesModule,
        AccessModule,
        PeopleModule,
        SessionsModule,
        AccountsModule,
        FirstStartModule,
        EvidenceModule,
        DirectivesModule,
        ImportsModule,
        UnitsModule,
        GroupsModule,
        TasksModule,
        SettingsModule,
        DrawsModule,
        ChecklistsModule,
        InspectionsModule,
        CoverageModule,
        TrailModule,
        LeadersModule,
        ProcessesModule,
        ClockGuardModule,
        HealthModule,
        TerminalModule,
        DemoModule,
      ],
    };
  }
}
