import fc from 'fast-check';

/**
 * Properties draw the same cases in every run, so that a change and nothing else decides whether the build passes.
 * `PROPERTY_SEED=random` explores; a number repeats what a failure printed.
 */
const { PROPERTY_SEED = '20240203' } = process.env;
if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED) });
