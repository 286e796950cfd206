import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { importDecider } from '#domain/import/import.decider';
import { importStream } from '#domain/streams';
import type { Receipt } from '../../record/receipt.js';
import { Recorder } from '../../record/recorder.js';
import { actOf, type RequestContext } from '../../record/request-context.js';
import { Directives } from '../../registries/directives.js';
import { Imports } from '../imports.js';
import { Previews } from '../previews.js';
import { ImportViews, type ImportShown } from '../views/import-views.js';
import { rulingOf } from './ruling-of.js';
import type { RuleImportBody } from './ruling.body.js';

export type RulingsAnswer = Receipt & Pick<ImportShown, 'totals' | 'questions' | 'ready' | 'digest'>;

export class RuleImport extends Command<RulingsAnswer> {
  constructor(
    readonly id: string,
    readonly body: RuleImportBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** What a person decides about a document, with who and why. Units are looked up as of the document's day. */
@CommandHandler(RuleImport)
export class RuleImportHandler implements ICommandHandler<RuleImport> {
  constructor(
    private readonly imports: Imports,
    private readonly previews: Previews,
    private readonly recorder: Recorder,
    private readonly directives: Directives,
    private readonly views: ImportViews,
  ) {}

  async execute({ id, body, context }: RuleImport): Promise<RulingsAnswer> {
    const units = await this.previews.unitsOf(await this.imports.one(id));
    const lookups = { units, directive: (named: string, field: string) => this.directives.idOf(named, field) };
    const rulings = body.rulings.map((one, i) => rulingOf(one, `rulings.${i}`, lookups));
    const receipt = await this.recorder.record({
      category: 'import',
      stream: importStream(id),
      decider: importDecider,
      context,
      command: { type: 'Rule', act: actOf(context), importId: id, rulings },
    });
    const { totals, questions, ready, digest } = await this.views.one(id, { limit: 1 }, context.actor);
    return { ...receipt, totals, questions, ready, digest };
  }
}
