import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { asDocx, asXlsx } from '../testing/one-document.js';
import { readFile } from './read-file.js';
import { storedZip } from './stored-zip.js';
import { UnreadableFile } from './unreadable-file.js';

const TRIES = 120;
const SNIPPETS = ['<', '>', '"', '&', '</w:p>', '<w:tr>', '<row>', '&#0;', '&x;', '\u0000', '', 'r="A99999999"', ']]>'];

/** What becomes of a file: a document, or an answer that says why not. */
const outcome = async (bytes: Uint8Array): Promise<'read' | 'refused'> => {
  try {
    await readFile(bytes, 'thu');
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableFile) return 'refused';
    throw error;
  }
};

describe('a file that somebody has tampered with', () => {
  it('is read or refused, and nothing else happens, wherever its parts are changed', async () => {
    const files = [asDocx(), await asXlsx()].map((bytes) => Object.entries(unzipSync(bytes)));
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 400 }),
        fc.constantFrom(...SNIPPETS),
        async (parts, which, where, cut, put) => {
          const [name, content] = parts[which % parts.length]!;
          const text = new TextDecoder().decode(content);
          const at = Math.floor(where * text.length);
          const changed = new TextEncoder().encode(text.slice(0, at) + put + text.slice(at + cut));
          seen.add(await outcome(storedZip({ ...Object.fromEntries(parts), [name]: changed })));
        },
      ),
      { numRuns: TRIES },
    );
    expect([...seen].sort()).toEqual(['read', 'refused']);
  });

  it('is read or refused where any bytes of the whole are changed', async () => {
    const files = [asDocx(), await asXlsx()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.nat({ max: 255 })), { maxLength: 6 }),
        async (bytes, changes) => {
          const changed = bytes.slice();
          for (const [where, byte] of changes) changed[Math.floor(where * changed.length)] = byte;
          expect(['read', 'refused']).toContain(await outcome(changed));
        },
      ),
      { numRuns: TRIES },
    );
  });
});
