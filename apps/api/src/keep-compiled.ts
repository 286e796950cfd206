// By the default export: a Node without the function gets as far as being told that it is too old.
import nodeModule from 'node:module';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../../../..');

/**
 * What is compiled once is kept beside the dependencies for the next start: some four thousand modules are loaded. Where
 * that folder cannot be written, everything is compiled again, as without it.
 */
export function keepCompiled(): void {
  nodeModule.enableCompileCache(join(PROJECT, 'node_modules/.cache/minh-chung'));
}
