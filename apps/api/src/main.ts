import { keepCompiled } from './keep-compiled.js';
import { assertNodeVersion } from './node-version.js';

assertNodeVersion();
keepCompiled();
const { serve } = await import('./serve.js');
process.exitCode = await serve({ demo: process.argv.includes('--demo') });
