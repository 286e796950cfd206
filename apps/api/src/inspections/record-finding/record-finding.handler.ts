import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuid5 } from '#event-store/uuid5';
import type { Reader } from '../../access/reader.js';
import { EvidenceAccess } from '../../evidence/evidence-access.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { Units } from '../../registries/units.js';
import { InspectedTasks } from '../inspected-tasks.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import { SaidBefore, speakersFor } from '../said-before.js';
import type { RecordFindingBody } from './record-finding.body.js';

export class RecordFinding extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly visit: string,
    readonly body: RecordFindingBody,
    readonly context: RequestContext,
    readonly reader: Reader,
  ) {
    super();
  }
}

@CommandHandler(RecordFinding)
export class RecordFindingHandler implements ICommandHandler<RecordFinding> {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly tasks: InspectedTasks,
    private readonly saidBefore: SaidBefore,
    private readonly units: Units,
    private readonly evidence: EvidenceAccess,
  ) {}

  execute({ inspection, visit, body, context, reader }: RecordFinding): Promise<Receipt> {
    const { text, files = [], task } = body;
    return this.inspections.of(inspection, context, async (standing, act) => {
      const opened = standing.visits.find(({ id }) => id === visit);
      const speakers = speakersFor(standing.unit, await this.units.on(context.today));
      return {
        type: 'RecordFinding',
        act,
        said: {
          ...{ findingId: uuid5(context.key, 'finding'), visitId: visit, task: task ?? null, text },
          files: await this.evidence.hashes(reader, files),
          said: task && opened ? this.saidBefore.ofTask(task, speakers, opened.seenSize) : null,
        },
        inspected: this.tasks.of(standing, visit),
      };
    });
  }
}
