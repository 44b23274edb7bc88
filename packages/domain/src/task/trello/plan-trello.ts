import { boardLimits } from '../../board/limit.ts';
import type { ColumnId, TaskId } from '../../kernel/ids.ts';
import type { ZoneName } from '../../kernel/instant.ts';
import { shownName } from '../../kernel/name.ts';
import { orderKeyBetween } from '../../kernel/order-key.ts';
import type { ImportArgs } from '../import-mutation.ts';
import { chunkImport } from './chunk-import.ts';
import { planCard, type CardContext, type PlannedTask } from './plan-card.ts';
import { planChecklists } from './plan-checklists.ts';
import { planLabels } from './plan-labels.ts';
import type { ReadTrello } from './read-trello.ts';
import type { TrelloCard, TrelloExport } from './trello-export.ts';
import { createTrelloIds, type Digest, type TrelloIds } from './trello-id.ts';
import type { TrelloLeft, TrelloLeftovers } from './trello-left.ts';
import { orderKeysOf } from './trello-order.ts';
import { fitName } from './trello-text.ts';

/**
 * Turns a Trello board into chunks of `importBoard` and an account of what could not be taken. Ids come
 * from Trello's, so the same file twice makes the same records: a second import finds them all there.
 */
export interface TrelloPlan {
  readonly boardName: string;
  readonly chunks: readonly ImportArgs[];
  readonly left: readonly TrelloLeft[];
}

export interface TrelloPlanOptions {
  readonly workspaceId: string;
  /** The zone in which the importing person thinks of the dates. */
  readonly zone: ZoneName;
  readonly digest: Digest;
  /** The columns that stand in the workspace now: what is imported comes after them. */
  readonly columns: readonly StandingColumn[];
}

export interface StandingColumn {
  readonly id: string;
  readonly orderKey: string;
}

export function planTrello({ board, left }: ReadTrello, options: TrelloPlanOptions): TrelloPlan {
  const idOf = createTrelloIds(options.workspaceId, options.digest);
  const labels = planLabels(board, idOf, left);
  const columns = placeAfter(options.columns, planColumns(board, idOf, left));
  const context = { zone: options.zone, idOf, left, labels, people: namesOf(board, left) };
  const tasks = planCards(board, context);
  const taskIds = new Map<string, TaskId>();
  for (const [trelloId, task] of tasks) taskIds.set(trelloId, task.id);
  const items = planChecklists(board, taskIds, idOf, left);
  countBoard(board, left);
  return {
    boardName: shownName(board.name ?? ''),
    chunks: chunkImport(columns, [...labels.values()], [...tasks.values()], items),
    left: left.list(),
  };
}

function planColumns(board: TrelloExport, idOf: TrelloIds, left: TrelloLeftovers) {
  const keys = orderKeysOf(board.lists);
  return board.lists.map((list) => ({
    id: idOf('list', list.id) as ColumnId,
    name: fitName(list.name, boardLimits.nameLength, left),
    kind: 'plain' as const,
    orderKey: keys.get(list.id)!,
    archived: list.closed === true,
  }));
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

function planCards(board: TrelloExport, context: CardContext): ReadonlyMap<string, PlannedTask> {
  const lists = new Map(board.lists.map((list) => [list.id, list]));
  const byList = new Map<string, TrelloCard[]>();
  for (const card of board.cards) {
    const { idList } = card;
    if (!idList || !lists.has(idList)) context.left.add('card_without_list', card.name);
    else byList.set(idList, [...(byList.get(idList) ?? []), card]);
  }
  const tasks = new Map<string, PlannedTask>();
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

function namesOf(board: TrelloExport, left: TrelloLeftovers): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const member of board.members ?? []) {
    const name = member.fullName?.trim() || member.username?.trim();
    if (name) names.set(member.id, fitName(name, boardLimits.nameLength, left));
  }
  return names;
}

function countBoard(board: TrelloExport, left: TrelloLeftovers): void {
  if (board.desc?.trim()) left.add('board_description', board.desc);
  for (const field of board.customFields ?? []) left.add('custom_field', field.name);
  left.add('power_up', undefined, board.pluginData?.length ?? 0);
  let comments = 0;
  for (const action of board.actions ?? []) {
    if (action.type === 'commentCard' || action.type === 'copyCommentCard') {
      comments += 1;
      left.add('comment', action.data?.text);
    } else left.add('history');
  }
  // The history of an export ends after 1,000 actions; the cards know how many comments they have.
  let badged = 0;
  for (const card of board.cards) badged += card.badges?.comments ?? 0;
  left.add('comment', undefined, badged - comments);
}
