import { keepCompiled } from '#api/keep-compiled';
import { assertNodeVersion } from '#api/node-version';

assertNodeVersion();
keepCompiled();
// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 70));
const { run } = await import('./run.js');
process.exitCode = await run(process.argv.slice(2));
