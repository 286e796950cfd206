import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { EvidenceFiles, type Arrived } from '../../evidence/evidence-files.js';
import { errorCode } from '../../evidence/error-code.js';
import { safeName } from '../../evidence/safe-name.js';
import { Refusal } from '../../http/problems.js';
import { importTooLarge, MOST_BYTES, noDocument, uploadCutShort } from '../import-problems.js';

/** A document that has arrived whole and is not kept yet. */
export interface Received extends Arrived {
  readonly name: string;
}

const PASTED = 'van-ban-dan.txt';
const LOST = ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'];
const UNREADABLE = /multipart|boundary|part terminated|aborted/i;

/** Takes one file from a multipart request, or a text from a JSON one, at most 20 MiB, as a stream to disk. */
@Injectable()
export class ReceiveFile {
  constructor(private readonly files: EvidenceFiles) {}

  /** @throws Refusal 400, 413 */
  async receive(request: FastifyRequest): Promise<Received> {
    return request.isMultipart() ? this.#fromParts(request) : this.#fromText(request.body);
  }

  discard({ path }: Received): Promise<void> {
    return this.files.discard(path);
  }

  async #fromText(body: unknown): Promise<Received> {
    const { text, name, ...others } = (body ?? {}) as { readonly text?: unknown; readonly name?: unknown };
    const named = name === undefined ? PASTED : name;
    if (typeof text !== 'string' || text.trim() === '' || typeof named !== 'string') throw noDocument();
    if (Object.keys(others).length > 0) throw noDocument();
    const arrived = await this.files.receive(Readable.from([Buffer.from(text, 'utf8')]), MOST_BYTES);
    return { ...arrived, name: safeName(named) };
  }

  async #fromParts(request: FastifyRequest): Promise<Received> {
    const arrived: Received[] = [];
    try {
      for await (const part of request.parts({ limits: { fileSize: MOST_BYTES, files: 1, fields: 0 } })) {
        if (part.type !== 'file' || arrived.length > 0) throw noDocument();
        arrived.push({ ...(await this.files.receive(part.file, MOST_BYTES)), name: safeName(part.filename) });
        if (part.file.truncated) throw importTooLarge();
      }
      const [only] = arrived;
      if (only === undefined) throw noDocument();
      return only;
    } catch (error) {
      for (const received of arrived) await this.discard(received);
      throw asRefusal(error);
    }
  }
}

/** What the multipart parser and a lost connection throw is the caller's, not a bug. */
function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal) return error.status === 413 ? importTooLarge() : error;
  const code = errorCode(error);
  if (code === 'FST_REQ_FILE_TOO_LARGE') return importTooLarge();
  if (['FST_FILES_LIMIT', 'FST_FIELDS_LIMIT', 'FST_PARTS_LIMIT'].includes(code)) return noDocument();
  const message = (error as { readonly message?: string } | null)?.message ?? '';
  return code.startsWith('FST_') || LOST.includes(code) || UNREADABLE.test(message) ? uploadCutShort() : error;
}
