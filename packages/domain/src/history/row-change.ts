import type { ActivityChange, ActivityLine } from '../kernel/activity.ts';
import type { MutationNameOf } from '../kernel/part.ts';
import type { taskPart } from '../task/task-part.ts';
import type { makeEventTask, moveWithEvent } from '../template/event-task-mutations.ts';
import { sentenceOf } from './sentence-of.ts';
import type { Sentence } from './sentence.ts';

/** What of a row somebody changed, the weightiest first: it is said, the others are counted. */
const aspects = [
  'created',
  'restored',
  'step',
  'moved',
  'date',
  'person',
  'title',
  'brief',
  'labels',
  'steps',
  'place',
] as const;

export type RowAspect = (typeof aspects)[number];

/** What may be done to a row. */
type RowMutation =
  | MutationNameOf<typeof taskPart>
  | (typeof makeEventTask)['name']
  | (typeof moveWithEvent)['name'];

/** `null`: it takes the row away, or is nobody's doing, or too little to tell. */
const aspectOf: Readonly<Record<RowMutation, RowAspect | null>> = {
  createTask: 'created',
  moveTask: 'moved',
  assignTask: 'person',
  archiveTask: null,
  restoreTask: 'restored',
  writeTaskTitle: 'title',
  chooseTaskTitle: 'title',
  writeTaskBrief: 'brief',
  chooseTaskBrief: 'brief',
  setTaskDue: 'date',
  setTaskDueMet: 'date',
  mendTaskDue: null,
  addTaskLabel: 'labels',
  removeTaskLabel: 'labels',
  createChecklistItem: 'steps',
  writeChecklistItem: 'steps',
  tickChecklistItem: 'steps',
  moveChecklistItem: null,
  removeChecklistItem: 'steps',
  turnStepIntoTask: 'steps',
  turnTaskIntoStep: 'steps',
  turnIdeaIntoTask: 'created',
  proposeDate: 'step',
  agreeDate: 'step',
  takeBackProposal: 'step',
  declineTask: null,
  withdrawTask: null,
  startTask: 'step',
  deliverTask: 'step',
  acceptDelivery: 'step',
  acceptBySilence: 'step',
  requestChanges: 'step',
  takeBackDelivery: 'step',
  cancelTask: null,
  reopenTask: 'step',
  setOwnTaskState: 'moved',
  offerTask: 'step',
  remindTask: null,
  acknowledgeChange: 'step',
  markOutside: 'step',
  takeOutsideBack: 'step',
  mapColumn: null,
  repeatTask: 'step',
  changeRepeat: 'step',
  agreeRepeat: 'step',
  takeBackRepeat: 'step',
  skipRepeat: 'step',
  unskipRepeat: 'step',
  endRepeat: 'step',
  keepWordsHere: null,
  makeRepeat: null,
  makeEventTask: 'created',
  moveWithEvent: 'step',
};

export const rowMutations: readonly string[] = Object.entries(aspectOf)
  .filter(([, aspect]) => aspect !== null)
  .map(([name]) => name);

/** Of these the first value and the last tell all: what was changed and changed back is no change. */
const wholeValues: ReadonlySet<RowAspect> = new Set<RowAspect>([
  'moved',
  'date',
  'person',
  'title',
  'brief',
  'labels',
]);

export interface NumberedLine extends ActivityLine {
  readonly version: number;
  readonly line: number;
}

/** What others did to one row since somebody saw it, in one sentence. */
export interface RowChange {
  readonly aspect: RowAspect;
  readonly sentence: Sentence;
  /** Who and when: the last line of what is said. */
  readonly line: NumberedLine;
  /** Of how many other aspects there is something to say. */
  readonly more: number;
  /** The version of the newest of all lines. */
  readonly upTo: number;
}

/**
 * Folds the lines of one task. The first and the last of each mutation are enough, those that changed no told field
 * apart from those that did. `null`: nothing is left of it.
 */
export function rowChangeOf(lines: readonly NumberedLine[]): RowChange | null {
  const inOrder = lines.toSorted((a, b) => a.version - b.version || a.line - b.line);
  const told = aspects.flatMap((aspect) => {
    const those = inOrder.filter((line) => isOf(aspect, line));
    const said = those.length === 0 ? null : tell(aspect, those);
    return said ? [{ aspect, ...said }] : [];
  });
  const [first, ...others] = told;
  if (!first) return null;
  const more = others.filter(({ aspect }) => aspect !== 'place').length;
  return { ...first, more, upTo: inOrder.at(-1)!.version };
}

function isOf(aspect: RowAspect, { mutation, changes }: NumberedLine): boolean {
  const of = (aspectOf as Readonly<Record<string, RowAspect | null>>)[mutation];
  // A move that changed no column was within it.
  return (of === 'moved' && changes.length === 0 ? 'place' : of) === aspect;
}

function tell(
  aspect: RowAspect,
  lines: readonly NumberedLine[],
): Pick<RowChange, 'sentence' | 'line'> | null {
  const line = lines.at(-1)!;
  // Its title stands in the row.
  if (aspect === 'created')
    return { sentence: { what: 'taskCreated', parts: { title: null } }, line };
  const whole = wholeValues.has(aspect) ? joined(lines) : undefined;
  if (whole?.length === 0) return null;
  const mutation = aspect === 'date' ? 'setTaskDue' : line.mutation;
  const sentence = sentenceOf(whole ? { ...line, mutation, changes: whole } : line);
  return sentence && { sentence, line };
}

/** From the first value of each field to its last; `undefined` where no line has any. */
function joined(lines: readonly NumberedLine[]): readonly ActivityChange[] | undefined {
  const fields = new Map<string, ActivityChange>();
  for (const change of lines.flatMap(({ changes }) => changes)) {
    const key = `${change.kind} ${change.id} ${change.field}`;
    const first = fields.get(key) ?? change;
    fields.set(key, { ...change, before: first.before });
  }
  if (fields.size === 0) return undefined;
  return [...fields.values()].filter(
    ({ before, after }) => JSON.stringify(before) !== JSON.stringify(after),
  );
}
