import Database from 'better-sqlite3';
import { join } from 'node:path';
import { SqliteEventStore } from '#event-store/sqlite-store';
import { rebuildReadModels } from '#read-models/engine/rebuild';
import { coverage } from '#read-models/inspections/coverage.query';
import { PROJECTIONS } from '#read-models/projections';
import { loadRegistry } from '#read-models/units/load-registry';
import { chance } from './chance.mjs';
import { spread } from './figures.mjs';
import { writeLog } from './made-log.mjs';
import { eventOf } from './programme.mjs';

const YEAR = 2024;
const PROVINCES = 34;
const AGENCIES = 1_000;
const WARDS = 10_966;
/** Per cent of the agencies and of the wards, as the city plan has them. */
const QUOTAS = { planned: { 'co-quan': 40, 'phuong-xa': 20 }, surprise: { 'co-quan': 10, 'phuong-xa': 10 } };

/**
 * Half and nineteen in twenty of the tries, ms: a whole year of 12,000 units covered, two draws of each kind and every
 * visit made, by a structure that was asked for before; and by that of a day that nobody has asked about.
 */
export async function covering(folder) {
  const { path, size } = await makeYear(folder);
  const db = new Database(path, { readonly: true });
  const registry = loadRegistry(db);
  const covered = (asOf) => coverage(db, registry.at({ asOf, size }), { asOf, size }, YEAR);
  const missing = covered('2024-12-31').filter((row) => row.missing !== 0);
  if (missing.length > 0) throw new Error(JSON.stringify(missing));
  const days = Array.from({ length: 40 }, (_, n) => new Date(Date.UTC(YEAR, 11, 31 - n)).toISOString().slice(0, 10));
  const figures = {
    coverageMs: spread(30, () => covered('2024-12-31')),
    otherDayMs: spread(15, () => covered(days.pop())),
  };
  db.close();
  return figures;
}

async function makeYear(folder) {
  const [log, path] = [join(folder, 'log.db'), join(folder, 'read-models.db')];
  const { events: size } = await writeLog(log, yearOfInspections());
  const store = await SqliteEventStore.open({ path: log });
  const rebuilt = await rebuildReadModels({ path, projections: PROJECTIONS, store });
  await store.close();
  if (rebuilt.n !== size) throw new Error(`rebuilt ${rebuilt.n} of ${size}: ${rebuilt.stopped?.why}`);
  return { path, size };
}

function* yearOfInspections() {
  const dice = chance(YEAR);
  const [account, government] = [dice.uuid(), dice.uuid()];
  const provinces = Array.from({ length: PROVINCES }, () => dice.uuid());
  const some = (count) => Array.from({ length: count }, () => dice.uuid());
  const strata = { 'co-quan': some(AGENCIES), 'phuong-xa': some(WARDS) };
  const append = (stream, day, facts) => ({
    ...{ stream, expected: 'none', now: Date.parse(`${day}T01:00:00.000Z`) },
    events: facts.map((fact) => eventOf(dice, { account, government }, null, () => day, fact)),
  });
  const established = (unitId, code, kind, parent) =>
    append(`unit-${unitId}`, '2024-01-01', [
      {
        type: 'UnitEstablished',
        effectiveOn: '2020-01-01',
        data: {
          ...{ unitId, code, name: `Đơn vị ${code}`, short: null, aliases: [], kind },
          ...{ parent, rank: parent === null ? 1 : 4, ageUnknown: false },
        },
      },
    ]);
  yield established(government, 'cp', 'government', null);
  for (const [n, unit] of provinces.entries()) yield established(unit, `tinh-${n}`, 'province', government);
  for (const [kind, units] of Object.entries(strata))
    for (const [n, unit] of units.entries()) yield established(unit, `${kind}-${n}`, kind, provinces[n % PROVINCES]);
  for (const [purpose, quotas] of Object.entries(QUOTAS)) {
    let follows = null;
    for (let n = 0; n < 2; n++) {
      const drawId = dice.uuid();
      yield append(
        `inspection-${drawId}`,
        '2024-02-01',
        drawn({ drawId, purpose, quotas, follows, government, account, dice }),
      );
      follows = { draw: drawId, reason: 'đợt hai của năm' };
    }
  }
  for (const [purpose, quotas] of Object.entries(QUOTAS))
    for (const [kind, percent] of Object.entries(quotas))
      for (const unitId of strata[kind].slice(0, Math.ceil((strata[kind].length * percent) / 100)))
        yield inspected({ unitId, purpose, account, dice }, append);
}

const drawn = ({ drawId, purpose, quotas, follows, government, account, dice }) => {
  const strata = Object.keys(quotas);
  const sha256 = dice.sha256();
  return [
    {
      type: 'FrameFrozen',
      data: {
        ...{ drawId, title: `Đợt ${purpose}`, year: YEAR, purpose, team: [account], asOf: '2024-02-01' },
        ...{ knownAt: { size: 12_000, root: null }, exclusions: [], sha256, follows },
        strata: strata.map((stratum) => ({ stratum, kinds: [stratum], under: government })),
      },
    },
    {
      type: 'PlanFixed',
      data: {
        ...{ drawId, frameSha256: sha256, sha256: dice.sha256() },
        strata: strata.map((stratum) => ({
          ...{ stratum, quota: { percent: quotas[stratum] }, certainty: [], visited: [] },
        })),
      },
    },
    { type: 'DiceThrown', data: { drawId, dice: '01382438112797316654' } },
    { type: 'UnitsDrawn', data: { drawId, picks: null, picksSha256: dice.sha256() } },
  ];
};

function inspected({ unitId, purpose, account, dice }, append) {
  const [inspectionId, visitId] = [dice.uuid(), dice.uuid()];
  const notice = { type: 'UnitNotified', data: { inspectionId, visitOn: '2024-06-03', message: 'chuẩn bị tài liệu' } };
  return append(`inspection-${inspectionId}`, '2024-06-01', [
    {
      type: 'InspectionPlanned',
      data: {
        ...{ inspectionId, unitId, kind: purpose, year: YEAR, draw: null, leader: account, team: [account], tasks: [] },
      },
    },
    ...(purpose === 'planned' ? [notice] : []),
    { type: 'VisitOpened', data: { inspectionId, visitId, unitId, seenSize: 12_000, inspectors: [account] } },
    { type: 'MinutesRecorded', data: { inspectionId, visitId, text: 'hai bên thống nhất', files: [] } },
  ]);
}
