import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ChecklistsModule } from '../checklists/checklists.module.js';
import { DrawsModule } from '../draws/draws.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { TerminalGate } from './acting.js';
import { TerminalDraws } from './draws/terminal-draws.js';
import { TerminalChecklists } from './terminal-checklists.js';
import { TerminalImports } from './terminal-imports.js';
import { Terminal } from './terminal.js';

@Module({
  imports: [AccessModule, AccountsModule, ChecklistsModule, DrawsModule, EvidenceModule, ImportsModule, SessionsModule],
  providers: [Terminal, TerminalChecklists, TerminalDraws, TerminalGate, TerminalImports],
})
export class TerminalModule {}
