import { Inject, Injectable } from '@nestjs/common';
import type { AccountId } from '#domain/facts';
import { NotFound, Refusal } from '../../http/problems.js';
import { CLOCK } from '../../installation/tokens.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import { DraftFile } from '../draft-file.js';

/** Bytes of a draft, as canonical as JSON comes. */
const LIMIT = 262_144;

export interface DraftShown {
  readonly account: AccountId;
  /** Whether it is the reader's own, which alone the reader can change. */
  readonly own: boolean;
  readonly savedAt: string;
  readonly content: object;
}

/**
 * What the team is typing of a visit, before it is submitted. Nobody outside the team learns that there is any. A draft
 * is gone with its author's submission or release: what a crash leaves behind then is neither shown nor taken up again.
 */
@Injectable()
export class VisitDrafts {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly file: DraftFile,
    @Inject(CLOCK) private readonly clock: () => number,
  ) {}

  /** @throws NotFound, Refusal 413 and, once the account has submitted, 409 */
  async save(inspection: string, visit: string, account: AccountId, content: object): Promise<DraftShown> {
    const { submittedBy } = await this.#visit(inspection, visit, account);
    if (submittedBy.includes(account)) throw submittedAlready();
    const bytes = Buffer.byteLength(JSON.stringify(content));
    if (bytes > LIMIT) throw tooLarge(bytes);
    const draft = { account, savedAt: this.clock(), content };
    this.file.save(inspection, visit, draft);
    return shown(draft, account);
  }

  /** The one saved last first. @throws NotFound */
  async of(inspection: string, visit: string, account: AccountId): Promise<readonly DraftShown[]> {
    const { submittedBy, team } = await this.#visit(inspection, visit, account);
    return this.file
      .of(inspection, visit)
      .filter((draft) => team.includes(draft.account) && !submittedBy.includes(draft.account))
      .map((draft) => shown(draft, account));
  }

  /** Whether there was one. @throws NotFound */
  async discard(inspection: string, visit: string, account: AccountId): Promise<boolean> {
    await this.#visit(inspection, visit, account);
    return this.file.discard(inspection, visit, account);
  }

  async #visit(inspection: string, visit: string, account: AccountId) {
    const { visits, team } = await this.inspections.ofTeam(inspection, account);
    const found = visits.find(({ id }) => id === visit);
    if (found === undefined) throw new NotFound({ vi: 'lượt kiểm tra', en: 'visit' }, visit, 'visit');
    return { ...found, team };
  }
}

const shown = ({ account, savedAt, content }: Parameters<DraftFile['save']>[2], reader: AccountId): DraftShown => ({
  account,
  own: account === reader,
  savedAt: new Date(savedAt).toISOString(),
  content,
});

const tooLarge = (bytes: number): Refusal =>
  new Refusal(
    413,
    'draft-too-large',
    {
      vi: `Bản nháp lớn hơn mức cho phép (${LIMIT / 1024} KB); tệp đính kèm được gửi riêng.`,
      en: `The draft is larger than allowed (${LIMIT / 1024} KiB); files are uploaded on their own.`,
    },
    'content',
    { bytes, limitBytes: LIMIT },
  );

const submittedAlready = (): Refusal =>
  new Refusal(409, 'draft-after-submission', {
    vi: 'Phiếu của lượt kiểm tra này đã nộp; không lưu nháp nữa.',
    en: 'The checklist of this visit is submitted; no draft of it is kept any more.',
  });
