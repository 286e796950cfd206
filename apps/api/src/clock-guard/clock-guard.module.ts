import { Module } from '@nestjs/common';
import { ConfirmClockController } from './confirm-clock.controller.js';
import { ConfirmClockHandler } from './confirm-clock.handler.js';

@Module({ controllers: [ConfirmClockController], providers: [ConfirmClockHandler] })
export class ClockGuardModule {}
