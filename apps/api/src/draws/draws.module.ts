import { Module } from '@nestjs/common';
import { DrawRecorder } from './draw-recorder.js';
import { DrawnUnits } from './drawn-units.js';
import { DrawsController } from './draws.controller.js';
import { ExtendDrawHandler } from './extend-draw/extend-draw.handler.js';
import { FixPlanHandler } from './fix-plan/fix-plan.handler.js';
import { Frames } from './frames.js';
import { FreezeFrameHandler } from './freeze-frame/freeze-frame.handler.js';
import { Picker } from './picker.js';
import { RevealSecretHandler } from './reveal-secret/reveal-secret.handler.js';
import { RunDrawHandler } from './run-draw/run-draw.handler.js';
import { ThrowDiceHandler } from './throw-dice/throw-dice.handler.js';
import { DrawViewsController } from './views/draw-views.controller.js';
import { DrawViews } from './views/draw-views.js';

@Module({
  controllers: [DrawViewsController, DrawsController],
  exports: [DrawnUnits, DrawViews],
  providers: [
    DrawnUnits,
    DrawRecorder,
    Frames,
    Picker,
    DrawViews,
    FreezeFrameHandler,
    FixPlanHandler,
    ThrowDiceHandler,
    RunDrawHandler,
    ExtendDrawHandler,
    RevealSecretHandler,
  ],
})
export class DrawsModule {}
