import type { UnitCommand } from '#domain/unit/unit.commands';
import { unitDecider } from '#domain/unit/unit.decider';
import { unitStream } from '#domain/streams';
import { actOf } from '../../record/request-context.js';
import { Recorder } from '../../record/recorder.js';
import { systemContext } from '../system-context.js';
import type { SecureApplication } from './secure-application.js';

export const PROVINCE = '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0101';
export const WARD = '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0102';
export const MINISTRY = '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0103';

/** A province (T79) with a ward (P1), beside a ministry (G13). */
export async function establishUnits(application: SecureApplication): Promise<void> {
  await establish(application, PROVINCE, 'T79', null);
  await establish(application, WARD, 'P1', PROVINCE);
  await establish(application, MINISTRY, 'G13', null);
}

async function establish(application: SecureApplication, unitId: string, code: string, parent: string | null) {
  const context = systemContext('system:install', unitId, '2024-05-02');
  const named = { name: code, short: null, aliases: [], kind: 'unit', rank: 2, ageUnknown: false };
  const command: UnitCommand = { type: 'EstablishUnit', act: actOf(context), unitId, code, parent, ...named };
  const stream = unitStream(unitId);
  await application.app.get(Recorder).record({ category: 'unit', stream, decider: unitDecider, context, command });
}
