import { keepCompiled } from './keep-compiled.js';
import { assertNodeVersion } from './node-version.js';
import { tidyHeap } from './tidy-heap.js';

assertNodeVersion();
keepCompiled();
tidyHeap();
const { serve } = await import('./serve.js');
process.exitCode = await serve({ demo: process.argv.includes('--demo') });
