import { Module } from '@nestjs/common';
import { Terminal } from './terminal.js';

@Module({ providers: [Terminal] })
export class TerminalModule {}
