import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Reader } from '../../access/reader.js';
import { Checklists } from '../../checklists/checklists.js';
import { EvidenceAccess } from '../../evidence/evidence-access.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { DraftFile } from '../draft-file.js';
import { InspectedTasks } from '../inspected-tasks.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { SubmitChecklistBody } from './submit-checklist.body.js';

export class SubmitChecklist extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly visit: string,
    readonly body: SubmitChecklistBody,
    readonly context: RequestContext,
    readonly reader: Reader,
  ) {
    super();
  }
}

/** What was being typed is gone with its submission. */
@CommandHandler(SubmitChecklist)
export class SubmitChecklistHandler implements ICommandHandler<SubmitChecklist> {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly tasks: InspectedTasks,
    private readonly evidence: EvidenceAccess,
    private readonly checklists: Checklists,
    private readonly drafts: DraftFile,
  ) {}

  async execute({ inspection, visit, body, context, reader }: SubmitChecklist): Promise<Receipt> {
    const receipt = await this.inspections.of(inspection, context, async (standing, act) => {
      const used = standing.visits.find(({ id }) => id === visit)?.checklist;
      const answers = body.answers.map(({ question, task, answer, note, files = [] }) => ({
        ...{ question, task: task ?? null, answer, note: note ?? null, files },
      }));
      for (const [n, { files }] of answers.entries()) await this.evidence.hashes(reader, files, `answers.${n}.files`);
      const checklist = body.checklist ?? used?.id ?? '';
      const version = body.version ?? used?.version ?? 1;
      return {
        type: 'SubmitChecklist',
        act,
        said: { visitId: visit, checklist, version, answers },
        inspected: this.tasks.of(standing, visit),
        questions: used === undefined ? [] : await this.checklists.questionsOf(used),
      };
    });
    this.drafts.discard(inspection, visit, reader.account);
    return receipt;
  }
}
