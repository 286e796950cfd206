import { Module } from '@nestjs/common';
import { CoverageController } from './coverage.controller.js';
import { CoverageView } from './coverage-view.js';

@Module({ controllers: [CoverageController], providers: [CoverageView], exports: [CoverageView] })
export class CoverageModule {}
