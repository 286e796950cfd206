import { BUNDLE_FORMAT, type Bundle } from '../bundle.js';
import { FRAME_FORMAT, SUCCESSION } from '../frame.js';
import { PLAN_FORMAT } from '../plan.js';
import type { Finding } from '../refusal.js';
import { ALGORITHM } from '../sampler.js';

/** The names of formats and algorithm, by the path of their member; the page in the browser carries the same. */
export const KNOWN_FORMATS: Readonly<Record<string, readonly string[]>> = {
  format: [BUNDLE_FORMAT],
  'frame.format': [FRAME_FORMAT],
  'frame.succession': [SUCCESSION],
  'plan.format': [PLAN_FORMAT],
  'plan.algorithm': [ALGORITHM],
  'plan.seedKind': ['public', 'sealed'],
};

/** What was made by a later version cannot be judged by this one. */
export const unknownFormats = ({ format, frame, plan }: Bundle): Finding[] =>
  Object.entries({
    format,
    'frame.format': frame.format,
    'frame.succession': frame.succession,
    'plan.format': plan.format,
    'plan.algorithm': plan.algorithm,
    'plan.seedKind': plan.seedKind,
  })
    .filter(([field, said]) => !KNOWN_FORMATS[field]!.includes(said))
    .map(([field, said]) => ({
      code: 'format-unknown',
      details: { field, said, known: KNOWN_FORMATS[field]!.join(', ') },
    }));
