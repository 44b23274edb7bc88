import { describe, expect, it } from 'vitest';

import type { UserId } from '../../kernel/ids.ts';
import type { Instant, ZoneName } from '../../kernel/instant.ts';
import { defineRoomModel } from '../../kernel/mutation.ts';
import { PlainRoom } from '../../kernel/plain-room.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { boardMutations } from '../board-mutations.ts';
import type { BoardScope } from '../board-scope.ts';
import { viewBoard, viewChecklists } from '../board-view.ts';
import { planTrello } from './plan-trello.ts';
import { readTrello } from './read-trello.ts';
import { trelloFixture, trelloId } from './trello-fixture.ts';

const model = defineRoomModel<BoardScope>({
  kind: 'board',
  collections: ['column', 'task', 'checklistItem', 'label', 'counter', 'member'],
  mutations: boardMutations,
});
const layla = '00000000-0000-4000-8000-000000000901' as UserId;
const workspaceId = '11111111-2222-4333-8444-555555555555';

/** Stands in for SHA-1: spreads every byte, which is all that ids ask of it here. */
function digest(bytes: Uint8Array): Uint8Array {
  const hash = new Uint8Array(20);
  let state = 2166136261;
  for (let at = 0; at < bytes.length + 20; at += 1) {
    state = Math.imul(state ^ (bytes[at] ?? at), 16777619);
    hash[at % 20]! ^= (state >>> 13) & 0xff;
  }
  return hash;
}

const plan = (board = trelloFixture(), into = workspaceId) =>
  planTrello(readTrello(board), { workspaceId: into, zone: 'Asia/Dubai' as ZoneName, digest });

function imported(room = new PlainRoom(model), board = trelloFixture(), now = 1_000) {
  for (const args of plan(board).chunks) {
    room.run({ name: 'importBoard', args }, layla, now as Instant);
  }
  return room;
}

const taskTitled = (room: PlainRoom<BoardScope>, title: string) =>
  room.all('task').find((task) => task.title.text === title)!;

describe('an import from Trello', () => {
  it('takes open columns in their order, with their cards in theirs, also where positions repeat', () => {
    const room = imported();
    const view = viewBoard(room.all('column'), room.all('task'));
    expect(
      view.map(({ column, tasks }) => [column.name, tasks.map(({ title }) => title.text)]),
    ).toEqual([
      ['To do', ['Card 102', 'Card 103', 'Card 104', 'Card 101']],
      ['Doing', ['Card 105']],
    ]);
  });

  it('takes dates with their complete flag, several people by name, and labels, nameless ones by their colour', () => {
    const room = imported();
    const labels = new Map(room.all('label').map((label) => [label.id as string, label.name]));
    expect([...labels.values()].sort()).toEqual(['Urgent', 'orange dark', 'sky']);
    const task = taskTitled(room, 'Card 101');
    expect(task).toMatchObject({
      due: { at: Date.parse('2026-11-30T13:00:00.000Z'), zone: 'Asia/Dubai' },
      dueMet: true,
      namedPeople: ['Sara Ali', 'omar'],
      assigneeId: null,
    });
    expect(task.labelIds.map((id) => labels.get(id))).toEqual(['Urgent', 'sky']);
  });

  it('takes checklists and their items in order, with their ticks', () => {
    const room = imported();
    const own = room
      .all('checklistItem')
      .filter((item) => item.taskId === taskTitled(room, 'Card 101').id);
    expect(
      viewChecklists(own).map(({ name, items }) => [
        name,
        items.map(({ text, done }) => [text, done]),
      ]),
    ).toEqual([
      ['Earlier', [['Zero', false]]],
      [
        'Before',
        [
          ['First', false],
          ['Second', true],
        ],
      ],
    ]);
  });

  it('archives what was archived, and the cards of an archived list', () => {
    const room = imported();
    const archived = room.all('task').filter((task) => task.archivedAt !== null);
    expect(archived.map((task) => task.title.text.slice(0, 8)).sort()).toEqual([
      'Card 107',
      'Long Lon',
    ]);
    expect(
      room
        .all('column')
        .filter((column) => column.archivedAt !== null)
        .map(({ name }) => name),
    ).toEqual(['Old']);
  });

  it('keeps only links that are safe to click, and a title too long whole in the brief', () => {
    const room = imported();
    expect(taskTitled(room, 'Card 105').links).toEqual([
      { name: 'Plan', url: 'https://example.com/plan.pdf' },
    ]);
    const long = room.all('task').find((task) => task.title.text.startsWith('Long'))!;
    expect(long.title.text.length).toBeLessThanOrEqual(500);
    expect(long.brief.text).toMatch(/^Long .*end/s);
  });

  it('accounts for what it could not take', () => {
    const left = Object.fromEntries(plan().left.map(({ kind, count }) => [kind, count]));
    expect(left).toEqual({
      comment: 1,
      history: 1,
      cover: 1,
      custom_field: 1,
      vote: 1,
      sticker: 2,
      attachment: 2,
      start_date: 1,
      due_unreadable: 1,
      board_description: 1,
      card_without_list: 1,
      checklist_without_card: 1,
      empty_checklist: 1,
      item_due: 1,
      person_unknown: 1,
      text_cut: 1,
    });
  });

  it('adds nothing twice, and changes nothing that people edited, moved or archived meanwhile', () => {
    const room = imported();
    const run = (name: string, args: unknown) => room.run({ name, args }, layla, 2_000 as Instant);
    const { id, title } = taskTitled(room, 'Card 101');
    run('writeTaskTitle', { taskId: id, base: title.rev, rev: 'rev-by-hand', text: 'Edited' });
    run('archiveTask', { taskId: taskTitled(room, 'Card 102').id });
    run('renameColumn', {
      columnId: viewBoard(room.all('column'), [])[0]!.column.id,
      name: 'Mine',
    });
    const before = room.state();
    imported(room, trelloFixture(), 3_000);
    expect(room.state()).toEqual(before);
  });

  it('brings a card that was added in Trello since, into its place', () => {
    const room = imported();
    const board = trelloFixture();
    board.cards.push({ ...board.cards[0]!, id: trelloId(300), name: 'New', pos: 50_000 });
    imported(room, board, 3_000);
    const titles = viewBoard(room.all('column'), room.all('task'))[0]!.tasks.map(
      ({ title }) => title.text,
    );
    expect(titles).toEqual(['Card 102', 'Card 103', 'Card 104', 'New', 'Card 101']);
  });

  it('makes other ids in another workspace', () => {
    const ids = (into: string) =>
      plan(trelloFixture(), into).chunks.flatMap((chunk) => chunk.tasks.map(({ id }) => id));
    const here = new Set(ids(workspaceId));
    expect(here.size).toBe(7);
    expect(ids('99999999-2222-4333-8444-555555555555').some((id) => here.has(id))).toBe(false);
  });
});

describe('what is no Trello board', () => {
  it.each([
    null,
    7,
    'text',
    [],
    {},
    { name: 'x', lists: {}, cards: [] },
    { name: 'x', lists: [{}], cards: [] },
  ])('refuses %j by name', (value) => {
    expect(() => readTrello(value)).toThrow(new Refusal('not_trello'));
  });

  it('is not troubled by depth where nothing is read', () => {
    const deep = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`) as unknown;
    expect(() => readTrello(deep)).toThrow(new Refusal('not_trello'));
    expect(() => readTrello({ ...trelloFixture(), cards: deep })).toThrow(
      new Refusal('not_trello'),
    );
    expect(plan({ ...trelloFixture(), prefs: deep }).boardName).toBe('Clinic move');
  });
});
