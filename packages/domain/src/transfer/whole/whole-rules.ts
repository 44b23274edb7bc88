import { boardLimits } from '../../board/limit.ts';
import { callsLimits } from '../../calls/limit.ts';
import { commentsLimits } from '../../comments/limit.ts';
import type { MessageRecord, QuestionRecord } from '../../comments/record.ts';
import { docsLimits } from '../../docs/limit.ts';
import { filesLimits } from '../../files/limit.ts';
import type { FileRecord, FileRequestRecord } from '../../files/record.ts';
import { handOffLimits } from '../../handoff/limit.ts';
import type { LiveRecord } from '../../kernel/record.ts';
import { Refusal, refuseUnless } from '../../kernel/refusal.ts';
import { taskLimits } from '../../task/limit.ts';
import type { TaskRecord } from '../../task/record.ts';
import type { SeriesRecord } from '../../task/repeat/series-record.ts';
import { templateLimits } from '../../template/limit.ts';
import type { TemplateTaskRecord } from '../../template/record.ts';
import type { CopiedKind } from './copy-records.ts';

/** So many of a kind a workspace may have. */
const most: Partial<Record<CopiedKind, number>> = {
  column: boardLimits.columns,
  label: boardLimits.labels,
  task: taskLimits.tasks,
  document: docsLimits.documentsPerWorkspace,
  file: filesLimits.filesPerWorkspace,
  message: commentsLimits.messagesPerWorkspace,
  question: commentsLimits.questionsPerWorkspace,
  template: templateLimits.templates,
  event: templateLimits.events,
  plannedCheckIn: callsLimits.plannedCheckIns,
  handOff: handOffLimits.kept,
};

/** By what a record of a kind stands below another, and how many may. */
const mostUnder: Partial<
  Record<CopiedKind, { readonly limit: number; of(record: LiveRecord): string }>
> = {
  templateTask: {
    limit: templateLimits.tasksPerTemplate,
    of: (record) => (record as unknown as TemplateTaskRecord).templateId,
  },
  fileRequest: {
    limit: filesLimits.requestsPerTask,
    of: (record) => (record as unknown as FileRequestRecord).taskId,
  },
  question: {
    limit: commentsLimits.questionsPerTask,
    of: (record) => (record as unknown as QuestionRecord).taskId,
  },
};

export interface RuledPlaces {
  /** The id that the version at a place among all versions has. */
  versionAt(place: number): string;
  /** Of which task a message is, by the message's id. */
  taskOfMessage(messageId: string): string | undefined;
}

/**
 * What holds between the records of a workspace, however somebody changed a copy of it by hand: in a room nothing asks
 * for it again. Records are taken in any order of kinds. @throws Refusal `import_unreadable`, `limit_reached`
 */
export class WholeRules {
  readonly #places: RuledPlaces;
  readonly #counts = new Map<string, number>();
  readonly #ids = new Set<string>();
  readonly #seriesOfTask = new Map<string, string | null>();
  readonly #taskOfSeries = new Map<string, string>();
  #versions = 0;

  constructor(places: RuledPlaces) {
    this.#places = places;
  }

  take(kind: CopiedKind, record: LiveRecord): void {
    this.#countIn(kind, most[kind]);
    const under = mostUnder[kind];
    if (under) this.#countIn(`${kind} ${under.of(record)}`, under.limit);
    if (kind === 'task') this.#takeTask(record as unknown as TaskRecord);
    if (kind === 'series') this.#takeSeries(record as unknown as SeriesRecord);
    if (kind === 'file') this.#takeFile(record as unknown as FileRecord);
    if (kind === 'message') this.#takeMessage(record as unknown as MessageRecord);
    if (kind === 'question') this.#takeQuestion(record as unknown as QuestionRecord);
  }

  #countIn(what: string, limit: number | undefined): void {
    if (limit === undefined) return;
    const count = (this.#counts.get(what) ?? 0) + 1;
    if (count > limit) throw new Refusal('limit_reached', { limit });
    this.#counts.set(what, count);
  }

  /** A clock that stands still says for what. */
  #takeTask({ id, state, waiting, seriesId }: TaskRecord): void {
    refuse(waiting === null || state === 'waiting');
    for (const messageId of waiting?.questions ?? [])
      refuse(this.#places.taskOfMessage(messageId) === id);
    this.#seriesOfTask.set(id, seriesId);
    this.#meet(id);
  }

  /** Of one task, once, and that task says so. */
  #takeSeries({ id, taskId }: SeriesRecord): void {
    refuse(!this.#taskOfSeries.has(taskId));
    this.#taskOfSeries.set(taskId, id);
    this.#meet(taskId);
  }

  #meet(taskId: string): void {
    const [said, series] = [this.#seriesOfTask.get(taskId), this.#taskOfSeries.get(taskId)];
    if (said !== undefined && series !== undefined) refuse(said === series);
  }

  /** Its versions are its own and nobody else's, and one of them is what it is now. */
  #takeFile({ taskId, documentId, current, versions }: FileRecord): void {
    refuse(taskId === null || documentId === null);
    for (const { id } of versions) {
      this.#versions += 1;
      refuse(id === this.#places.versionAt(this.#versions));
    }
    refuse(versions.some(({ id }) => id === current));
  }

  #takeMessage({ id, taskId, answers }: MessageRecord): void {
    refuse(this.#places.taskOfMessage(id) === taskId);
    const gone = answers === null || this.#places.taskOfMessage(answers) === undefined;
    refuse(gone || this.#places.taskOfMessage(answers) === taskId);
  }

  #takeQuestion({ id, taskId }: QuestionRecord): void {
    refuse(!this.#ids.has(id) && this.#places.taskOfMessage(id) === taskId);
    this.#ids.add(id);
  }
}

function refuse(holds: boolean): void {
  refuseUnless(holds, 'import_unreadable');
}
