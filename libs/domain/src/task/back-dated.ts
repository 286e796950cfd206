import { dayOf, firstDay } from '../dates.js';
import type { IsoDate } from '../facts.js';
import type { JudgedTask } from './task.state.js';
import type { TaskAct } from './task.commands.js';
import type { Marked } from './task.events.js';

/**
 * Back-dated: permitted, but effective before the day that it would have had by default. By default an act holds from
 * the day it is recorded (of a correction: the day its chain's first link was recorded); one that rests on a document
 * holds from that document's day where this is earlier. Steps of a process take their day from the deciding event and
 * are never back-dated; nor are claims and reports, whose day is the day the work was finished and the period's end.
 */
export const isBackDated = (judged: JudgedTask, command: TaskAct): boolean =>
  command.act.by.role !== 'system' &&
  command.act.effectiveOn < earliest(dayRecorded(judged, command), documentDay(command));

/** The mark of an answer, an ending or an urging, which carry marks only where there is one. */
export const markedIfBackDated = (judged: JudgedTask, command: TaskAct): Marked =>
  isBackDated(judged, command) ? { marks: ['back-dated'] } : {};

/**
 * Of a deadline change the document's day is no excuse: effective before it is recorded it may take away days that
 * were overdue, and that is what the mark shows.
 */
export const isChangeBackDated = (judged: JudgedTask, command: TaskAct): boolean =>
  command.act.by.role !== 'system' && command.act.effectiveOn < dayRecorded(judged, command);

const dayRecorded = ({ chains }: JudgedTask, { act }: TaskAct): IsoDate => {
  const corrected = chains.find((chain) => chain.some(({ id }) => id === act.corrects));
  return corrected ? dayOf(corrected[0].recordedAt) : act.today;
};

/** Of a directive whose day the handler did not look up, the day that it defaulted to. */
const documentDay = ({ act: { basis, effectiveOn }, context }: TaskAct): IsoDate | undefined => {
  if (basis === null) return undefined;
  if (basis.kind === 'directive') return context.basisDirective?.effectiveOn ?? effectiveOn;
  return basis.effectiveOn ?? (basis.issuedOn === undefined ? undefined : firstDay(basis.issuedOn));
};

const earliest = (a: IsoDate, b: IsoDate | undefined): IsoDate => (b !== undefined && b < a ? b : a);
