import type { MultipartFile } from '@fastify/multipart';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AccountId } from '#domain/facts';
import type { Configuration } from '../../configuration/configuration.js';
import { Refusal } from '../../http/problems.js';
import { CONFIGURATION } from '../../installation/tokens.js';
import { agrees, contentTypeOf } from '../content-type.js';
import { errorCode } from '../error-code.js';
import { EvidenceFiles, type Arrived } from '../evidence-files.js';
import { cutShort, empty, notAllowed, oneFile, tooLarge, typeDiffers } from '../evidence-problems.js';
import { safeName } from '../safe-name.js';

/** `size` in bytes; `type` by content, not by claim. */
export interface Uploaded {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** Takes one file from a multipart request. It is kept whole and flushed before the answer, or not at all. */
@Injectable()
export class UploadEvidence {
  constructor(
    private readonly files: EvidenceFiles,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'EVIDENCE_LIMIT_BYTES'>,
  ) {}

  async receive(request: FastifyRequest, account: AccountId): Promise<Uploaded> {
    if (!request.isMultipart()) throw oneFile();
    const arrived: { readonly file: Arrived; readonly name: string; readonly claimed: string }[] = [];
    try {
      for await (const part of request.parts()) {
        if (part.type !== 'file' || arrived.length > 0) throw oneFile();
        arrived.push(await this.#arrive(part));
      }
      const [only] = arrived;
      if (only === undefined) throw oneFile();
      return await this.#keep(only.file, only.name, only.claimed, account);
    } catch (error) {
      throw this.#asRefusal(error);
    } finally {
      for (const { file } of arrived) await this.files.discard(file.path);
    }
  }

  async #arrive(part: MultipartFile) {
    const limit = this.configuration.EVIDENCE_LIMIT_BYTES;
    const file = await this.files.receive(part.file, limit);
    if (part.file.truncated) {
      await this.files.discard(file.path);
      throw tooLarge(limit);
    }
    return { file, name: safeName(part.filename), claimed: part.mimetype };
  }

  async #keep(file: Arrived, name: string, claimed: string, account: AccountId): Promise<Uploaded> {
    const { sha256, size } = file;
    if (size === 0) throw empty();
    const type = await contentTypeOf(file.path, name);
    if (type === undefined) throw notAllowed();
    if (!agrees(type, name, claimed)) throw typeDiffers(type);
    await this.files.keep(file, account);
    return { sha256, name, size, type };
  }

  /** What the multipart parser and a lost connection throw is the caller's, not a bug. */
  #asRefusal(error: unknown): unknown {
    if (error instanceof Refusal) return error;
    const code = errorCode(error);
    if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge(this.configuration.EVIDENCE_LIMIT_BYTES);
    if (TOO_MUCH.includes(code)) return oneFile();
    return code.startsWith('FST_') || LOST.includes(code) || UNREADABLE.test(messageOf(error)) ? cutShort() : error;
  }
}

const TOO_MUCH = ['FST_FILES_LIMIT', 'FST_FIELDS_LIMIT', 'FST_PARTS_LIMIT'];
const LOST = ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'];
const UNREADABLE = /multipart|boundary|part terminated|aborted/i;

const messageOf = (error: unknown): string => (error as { readonly message?: string } | null)?.message ?? '';
