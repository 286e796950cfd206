import { assertNodeVersion } from './node-version.js';

assertNodeVersion();
const { serve } = await import('./serve.js');
process.exitCode = await serve({ demo: process.argv.includes('--demo') });
