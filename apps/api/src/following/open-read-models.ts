import type { Logger } from 'pino';
import { ReadModelFile } from '#read-models/engine/read-model-file';
import { PROJECTIONS } from '#read-models/projections';

/** For whoever fills them; why they are thrown away, where they are, is told. */
export const openReadModels = (path: string, logger: Logger): ReadModelFile =>
  ReadModelFile.open(path, PROJECTIONS, ({ cause, detail }) =>
    logger.warn({ cause }, `the read models are made anew: ${detail}`),
  );
