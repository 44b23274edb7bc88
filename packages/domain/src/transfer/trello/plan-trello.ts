import { guessKind } from '../../board/guess-kind.ts';
import { boardLimits } from '../../board/limit.ts';
import type { ColumnId, TaskId } from '../../kernel/ids.ts';
import { shownName } from '../../kernel/name.ts';
import { orderKeyBetween } from '../../kernel/order-key.ts';
import { chunkImport, type ImportChunk } from '../chunk-import.ts';
import { fitName } from '../fit-text.ts';
import type { Leftovers } from '../import-left.ts';
import type {
  ColumnFound,
  ImportPlan,
  PersonFound,
  PlanOptions,
  StandingColumn,
  UploadFound,
} from '../import-plan.ts';
import { createSourceIds, fileIdOf, type SourceIds } from '../source-id.ts';
import { orderKeysOf } from '../source-order.ts';
import { planCard, type CardContext, type PlannedCard, type PlannedTask } from './plan-card.ts';
import { planChecklists } from './plan-checklists.ts';
import { isComment, planComments, type PlannedComment } from './plan-comments.ts';
import { planLabels } from './plan-labels.ts';
import type { ReadTrello } from './read-trello.ts';
import type { TrelloCard, TrelloExport } from './trello-export.ts';

/**
 * Turns a Trello board into chunks of an import and an account of what could not be taken. Ids come from
 * Trello's, so the same file twice makes the same records: a second import finds them all there. So do other
 * sources that are read into this shape: `source` keeps their ids apart.
 */
export function planTrello(
  { board, left }: ReadTrello,
  options: PlanOptions,
  source = 'trello',
): ImportPlan {
  const { zone, lines, choices } = options;
  const idOf = createSourceIds(options.workspaceId, options.digest, source);
  const labels = planLabels(board, idOf, left);
  const columns = placeAfter(options.columns, planColumns(board, { idOf, left, choices }));
  const people = namesOf(board, left);
  const fields = new Map((board.customFields ?? []).map((field) => [field.id, field]));
  const context = { zone, idOf, left, labels, people, lines, fields, chosen: choices.people };
  const cards = planCards(board, context);
  const tasks = [...cards.values()].map(({ task }) => task);
  const taskIds = new Map<string, TaskId>();
  for (const [trelloId, { task }] of cards) taskIds.set(trelloId, task.id);
  const items = planChecklists(board, taskIds, context);
  const comments = planComments(board, { ...context, tasks: taskIds });
  countBoard(board, left);
  return {
    boardName: shownName(board.name ?? ''),
    chunks: chunkImport({
      columns,
      labels: [...labels.values()],
      tasks,
      items,
      messages: comments.map(({ message }) => message),
    }),
    columns: columnsFound(board, columns, tasks),
    people: peopleFound(board, people, comments),
    uploads: [...cards.values()].flatMap((card) => uploadsOf(card, idOf)),
    left: left.list(),
  };
}

function columnsFound(
  board: TrelloExport,
  columns: readonly PlannedColumn[],
  tasks: readonly PlannedTask[],
): ColumnFound[] {
  const counts = new Map<string, number>();
  for (const { columnId } of tasks) counts.set(columnId, (counts.get(columnId) ?? 0) + 1);
  return columns
    .map(({ id, name, kind, archived, orderKey }, at) => ({
      ...{ key: board.lists[at]!.id, id, name, kind, archived, orderKey },
      tasks: counts.get(id) ?? 0,
    }))
    .sort((a, b) => (a.orderKey < b.orderKey ? -1 : 1))
    .map(({ orderKey: _, ...found }) => found);
}

/** Whoever has a card or said something; the one with most first. */
function peopleFound(
  board: TrelloExport,
  names: ReadonlyMap<string, string>,
  comments: readonly PlannedComment[],
): PersonFound[] {
  const found = new Map<string, { key: string; name: string; tasks: number; messages: number }>();
  const of = (key: string, name: string) => {
    const known = found.get(key) ?? { key, name, tasks: 0, messages: 0 };
    found.set(key, known);
    return known;
  };
  for (const { idMembers } of board.cards) {
    for (const id of new Set(idMembers)) {
      const name = names.get(id);
      if (name !== undefined) of(id, name).tasks += 1;
    }
  }
  for (const { author, message } of comments) {
    if (author !== undefined) of(author, names.get(author) ?? message.writtenBy.name).messages += 1;
  }
  return [...found.values()].sort((a, b) => b.tasks + b.messages - a.tasks - a.messages);
}

type PlannedColumn = ImportChunk['columns'][number];

function planColumns(
  board: TrelloExport,
  { idOf, left, choices }: Pick<CardContext, 'idOf' | 'left'> & Pick<PlanOptions, 'choices'>,
): PlannedColumn[] {
  const keys = orderKeysOf(board.lists);
  return board.lists.map((list) => {
    const name = fitName(list.name, boardLimits.nameLength, left);
    const { kinds } = choices;
    return {
      id: idOf('list', list.id) as ColumnId,
      name,
      kind: Object.hasOwn(kinds, list.id) ? kinds[list.id]! : guessKind(name),
      orderKey: keys.get(list.id)!,
      archived: list.closed === true,
    };
  });
}

/**
 * Behind everything that stands in the workspace: a key after its last column, with the list's own
 * behind it. Where an earlier import put some of these, the others go between them under its key.
 */
function placeAfter<C extends StandingColumn>(
  standing: readonly StandingColumn[],
  planned: C[],
): C[] {
  const there = new Map(standing.map(({ id, orderKey }) => [id, orderKey]));
  const kin = planned.find(({ id, orderKey }) => there.get(id)?.endsWith(orderKey));
  const keys = standing.map(({ orderKey }) => orderKey).sort();
  const start = kin
    ? there.get(kin.id)!.slice(0, -kin.orderKey.length)
    : orderKeyBetween(keys.at(-1) ?? null, null);
  // Behind a key that already is too long there is no such place: Trello's own order stands alone.
  if (start.length > longestStart) return planned;
  return planned.map((column) => ({ ...column, orderKey: `${start}${column.orderKey}` }));
}

const longestStart = 24;

function uploadsOf({ task, uploads }: PlannedCard, idOf: SourceIds): UploadFound[] {
  return uploads.map(({ url, ...upload }) => ({
    ...upload,
    ...{ fileId: fileIdOf(idOf, task.id, url), taskId: task.id, title: task.title },
  }));
}

function planCards(board: TrelloExport, context: CardContext): ReadonlyMap<string, PlannedCard> {
  const lists = new Map(board.lists.map((list) => [list.id, list]));
  const byList = new Map<string, TrelloCard[]>();
  for (const card of board.cards) {
    const { idList } = card;
    if (!idList || !lists.has(idList)) context.left.add('card_without_list', card.name);
    else byList.set(idList, [...(byList.get(idList) ?? []), card]);
  }
  const tasks = new Map<string, PlannedCard>();
  for (const list of lists.values()) {
    const cards = byList.get(list.id) ?? [];
    const keys = orderKeysOf(cards);
    const columnId = context.idOf('list', list.id) as ColumnId;
    // Numbers are given in the order of planning: top to bottom, list by list.
    for (const card of cards.sort((a, b) => (keys.get(a.id)! < keys.get(b.id)! ? -1 : 1))) {
      const archived = card.closed === true || list.closed === true;
      const place = { columnId, orderKey: keys.get(card.id)!, archived };
      tasks.set(card.id, planCard(card, place, context));
    }
  }
  return tasks;
}

function namesOf(board: TrelloExport, left: Leftovers): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const member of board.members ?? []) {
    const name = member.fullName?.trim() || member.username?.trim();
    if (name) names.set(member.id, fitName(name, boardLimits.nameLength, left));
  }
  return names;
}

function countBoard(board: TrelloExport, left: Leftovers): void {
  if (board.desc?.trim()) left.add('board_description', board.desc);
  left.add('power_up', undefined, board.pluginData?.length ?? 0);
  let comments = 0;
  for (const action of board.actions ?? []) {
    if (isComment(action)) comments += 1;
    else left.add('history');
  }
  // The history of an export ends after 1,000 actions; the cards know how many comments they have.
  let badged = 0;
  for (const card of board.cards) badged += card.badges?.comments ?? 0;
  left.add('comment', undefined, badged - comments);
}
