import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ChecklistsModule } from '../checklists/checklists.module.js';
import { DrawsModule } from '../draws/draws.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { TerminalGate } from './acting.js';
import { TerminalDraws } from './draws/terminal-draws.js';
import { TerminalChecklists } from './terminal-checklists.js';
import { TerminalImports } from './terminal-imports.js';
import { TerminalSettings } from './terminal-settings.js';
import { Terminal } from './terminal.js';

@Module({
  imports: [
    AccessModule,
    AccountsModule,
    ChecklistsModule,
    DrawsModule,
    EvidenceModule,
    ImportsModule,
    SessionsModule,
    SettingsModule,
  ],
  providers: [Terminal, TerminalChecklists, TerminalDraws, TerminalGate, TerminalImports, TerminalSettings],
})
export class TerminalModule {}
