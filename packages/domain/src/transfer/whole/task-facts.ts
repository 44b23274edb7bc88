import { shownColumnName } from '../../board/default-column-names.ts';
import type { ZoneName } from '../../kernel/instant.ts';
import { meantMoment, wallTimeOf, writeWall } from '../../kernel/wall-time.ts';
import { stateOf } from '../../task/life/task-state.ts';
import type { ChecklistItemRecord, TaskRecord } from '../../task/record.ts';
import type { RecordCopier } from './copy-records.ts';
import { wholeWords } from './whole-words.ts';

export interface FactsGround {
  readonly copier: RecordCopier;
  readonly language: 'en' | 'ar';
  /** On whose clock moments are told that have no zone of their own. */
  readonly zone: ZoneName;
}

/** What of a task stands in one line each, in the table and at the head of its page. */
export interface TaskFacts {
  readonly column: string;
  readonly state: string;
  readonly assignee: string;
  readonly labels: string;
  readonly due: string;
  readonly zone: string;
  readonly agreed: string;
  readonly archived: string;
  readonly created: string;
  readonly by: string;
}

/** A moment as every spreadsheet reads it: `2026-11-30 09:00`. */
export function momentText(at: number, zone: string): string {
  return writeWall(wallTimeOf(at, zone)).replace('T', ' ');
}

/** All of it ready to be asked for many tasks. */
export function createTaskFacts({ copier, language, zone }: FactsGround) {
  const words = wholeWords[language];
  const { places, naming } = copier;
  const columns = new Map(places.inOrder('column').map((each) => [each.id, each]));
  const labels = new Map(places.inOrder('label').map((each) => [each.id, each.name]));
  return (task: TaskRecord): TaskFacts => {
    const column = columns.get(task.columnId);
    const state = stateOf(task, column);
    const { due, assigneeId } = task;
    return {
      column: column ? shownColumnName(column, language) : '',
      state: state === null ? '' : words.states[state],
      assignee: [...(assigneeId ? [naming.nameOf(assigneeId)] : []), ...task.namedPeople].join(
        ', ',
      ),
      labels: task.labelIds.flatMap((id) => labels.get(id) ?? []).join(', '),
      due: due ? momentText(meantMoment(due).at, due.zone) : '',
      zone: due?.zone ?? '',
      agreed: task.agreed ? words.yes : '',
      archived: task.archivedAt === null ? '' : momentText(task.archivedAt, zone),
      created: momentText(task.createdAt, zone),
      by: naming.nameOf(task.createdBy),
    };
  };
}

/** The columns of `tasks.csv`, in their order: what an import of tables knows by name comes back by it. */
export function headOfTable(language: 'en' | 'ar'): readonly string[] {
  const words = wholeWords[language];
  const { number, title, column, state, assignee, labels, due, zone } = words;
  const { agreed, archived, created, by, brief, steps, links } = words;
  const first = [number, title, column, state, assignee, labels, due, zone];
  return [...first, agreed, archived, created, by, brief, steps, links];
}

export function rowOfTable(
  task: TaskRecord,
  facts: TaskFacts,
  steps: readonly ChecklistItemRecord[],
): readonly string[] {
  const { column, state, assignee, labels, due, zone, agreed, archived, created, by } = facts;
  const ticked = steps.map(({ done, text }) => `[${done ? 'x' : ' '}] ${text}`);
  const links = task.links.map(({ name, url }) => [name, url].filter(Boolean).join(' '));
  return [
    ...[`${task.number}`, task.title.text, column, state, assignee, labels, due, zone],
    ...[agreed, archived, created, by, task.brief.text, ticked.join('\n'), links.join('\n')],
  ];
}
