import { Module } from '@nestjs/common';
import { ChangeSettingController } from './change-setting/change-setting.controller.js';
import { ChangeProgrammeSettingHandler } from './change-setting/change-setting.handler.js';
import { SettingsRecorder } from './settings-recorder.js';
import { SettingViewsController } from './views/setting-views.controller.js';
import { SettingViews } from './views/setting-views.js';
import { VoidSettingController } from './void-setting/void-setting.controller.js';
import { VoidSettingHandler } from './void-setting/void-setting.handler.js';

@Module({
  controllers: [SettingViewsController, VoidSettingController, ChangeSettingController],
  providers: [SettingsRecorder, SettingViews, ChangeProgrammeSettingHandler, VoidSettingHandler],
  exports: [SettingViews],
})
export class SettingsModule {}
