import { describe, expect, it } from 'vitest';

import { viewBoard } from '../../board/board-view.ts';
import type { Instant } from '../../kernel/instant.ts';
import { PlainRoom } from '../../kernel/plain-room.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { viewChecklists } from '../../task/checklist-view.ts';
import {
  carryOut,
  imported,
  layla,
  model,
  plan,
  sara,
  taskTitled,
  workspaceId,
} from '../test/import-room.ts';
import { readTrello } from './read-trello.ts';
import { trelloFixture, trelloId } from './trello-fixture.ts';

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
          ['First (Sara Ali · 2026-11-30)', false],
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
      // The one that is the card's cover.
      { name: 'Hall', url: 'https://example.com/hall.jpg' },
      { name: 'Plan', url: 'https://example.com/plan.pdf' },
    ]);
    const long = room.all('task').find((task) => task.title.text.startsWith('Long'))!;
    expect(long.title.text.length).toBeLessThanOrEqual(500);
    expect(long.brief.text).toMatch(/^Long .*end/s);
  });

  it('says which attachments lie behind a login, by all their names, each of one task', () => {
    const board = trelloFixture();
    const url = `https://trello.com/1/cards/${trelloId(105)}/attachments/${trelloId(63)}/download/%D8%B9%D9%82%D8%AF_1.pdf`;
    const uploaded = { id: trelloId(63), name: 'عقد 1.pdf', fileName: 'عقد_1.pdf', bytes: 20, url };
    const attachments = [...board.cards[4]!.attachments!, { ...uploaded, isUpload: true }];
    board.cards[4] = { ...board.cards[4]!, attachments };
    board.cards[0] = { ...board.cards[0]!, attachments: [{ ...uploaded, isUpload: true }] };
    const { uploads, chunks } = plan(board);
    const tasks = chunks.flatMap((chunk) => chunk.tasks);
    expect(uploads.map(({ title, names, bytes }) => [title, names, bytes])).toEqual([
      ['Card 105', ['عقد 1.pdf', 'عقد_1.pdf'], 20],
      ['Card 101', ['عقد 1.pdf', 'عقد_1.pdf'], 20],
    ]);
    expect(new Set(uploads.map(({ fileId }) => fileId)).size).toBe(2);
    expect(uploads.map(({ taskId }) => tasks.find(({ id }) => id === taskId)?.title)).toEqual([
      'Card 105',
      'Card 101',
    ]);
    expect(plan(board).uploads).toEqual(uploads);
  });

  it('accounts for what it could not take', () => {
    const left = Object.fromEntries(plan().left.map(({ kind, count }) => [kind, count]));
    expect(left).toEqual({
      comment: 1,
      history: 1,
      custom_field: 1,
      vote: 1,
      sticker: 2,
      attachment: 2,
      due_unreadable: 1,
      board_description: 1,
      card_without_list: 1,
      checklist_without_card: 1,
      empty_checklist: 1,
      person_unknown: 1,
      text_cut: 1,
    });
  });

  it('takes what a task has no field for as lines of its brief', () => {
    expect(taskTitled(imported(), 'Card 105').brief.text.split('\n')).toEqual([
      'Ask **before** Friday.',
      '',
      '**Start:** 2026-11-01',
      '**Budget:** 300',
      '**Room:** Upstairs',
      '**Paid:** yes',
      '**Visit:** 2026-12-01 13:00',
      '**Place:** The hall · 1 Main Street · 24.45,54.37',
      '**Cover:** sky dark',
    ]);
  });

  it('takes comments with names and dates, also of people who have left the board', () => {
    const room = imported();
    const { id } = taskTitled(room, 'Card 105');
    const said = room.all('message').toSorted((a, b) => a.number - b.number);
    expect(
      said.map(({ text, sentAt, author, writtenBy, taskId }) => [
        ...[text, new Date(sentAt).toISOString().slice(0, 10), writtenBy?.name],
        ...[writtenBy?.userId, author === layla, taskId === id],
      ]),
    ).toEqual([
      ['Who orders the chairs?', '2026-10-02', 'Former Friend', null, true, true],
      ['The hall has them.\nثمانون كرسيًا', '2026-10-03', 'Sara Ali', null, true, true],
    ]);
  });

  it('loses nothing of a comment that is longer than a message: it is several, in their order', () => {
    const board = trelloFixture();
    const text = `${'كلمة word '.repeat(1_600)}\n${'🌙'.repeat(6_000)}`;
    const [first] = board.actions!;
    board.actions = [{ ...first!, data: { ...first!.data, text } }];
    const room = imported(new PlainRoom(model), board);
    const said = room.all('message').toSorted((a, b) => a.number - b.number);
    expect(said.length).toBeGreaterThan(2);
    expect(said.map((each) => each.text).join('')).toBe(text);
    expect(new Set(said.map(({ sentAt }) => sentAt)).size).toBe(1);
    const before = room.state();
    imported(room, board, 3_000);
    expect(room.state()).toEqual(before);
  });

  it('says that a card is complete which has no date, and counts what a step or a start does not tell', () => {
    const board = oddBoard();
    board.cards[1] = { ...board.cards[1]!, dueComplete: true, start: 'soon' };
    const checklists: Record<string, unknown>[] = [...trelloFixture().checklists!];
    const odd = { id: trelloId(44), name: 'Odd', pos: 1, due: 'soon', idMember: trelloId(29) };
    checklists[2] = { ...checklists[2]!, checkItems: [odd] };
    const room = imported(new PlainRoom(model), { ...board, checklists });
    expect(taskTitled(room, 'Card 104').brief.text).toBe('**Complete:** yes');
    const left = leftOf({ ...board, checklists });
    expect(left['due_unreadable']).toMatchObject({ count: 3 });
    expect(left['person_unknown']).toMatchObject({ count: 2 });
  });

  it('gives the tasks and comments of people who are here to them, and the columns what they mean', () => {
    const room = new PlainRoom(model);
    const member = { id: sara, userId: sara, role: 'assistant', active: true } as const;
    room.put('member', member);
    const [todo, doing] = [trelloId(1), trelloId(2)];
    const choices = {
      kinds: { [todo]: 'plain', [doing]: 'in_review' },
      people: { [trelloId(21)]: sara, [trelloId(22)]: layla },
    } as const;
    const { chunks, columns, people } = plan(trelloFixture(), workspaceId, [], choices);
    carryOut(room, chunks);
    const [first, second] = [taskTitled(room, 'Card 101'), taskTitled(room, 'Card 105')];
    expect([first.assigneeId, first.namedPeople, first.state]).toEqual([sara, ['omar'], null]);
    // Said to be somebody who is no member: that makes nobody one.
    expect([second.assigneeId, second.state]).toEqual([null, 'in_review']);
    expect(room.all('message').map(({ writtenBy }) => writtenBy?.userId)).toEqual([null, sara]);
    expect(columns.map(({ key, name, kind, tasks }) => [key, name, kind, tasks])).toEqual([
      [trelloId(3), 'Old', 'plain', 1],
      [todo, 'To do', 'plain', 4],
      [doing, 'Doing', 'in_review', 2],
    ]);
    expect(people.map(({ name, tasks, messages }) => [name, tasks, messages])).toEqual([
      ['Sara Ali', 1, 1],
      ['omar', 2, 0],
      ['Former Friend', 0, 1],
    ]);
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

const leftOf = (board: unknown) =>
  Object.fromEntries(plan(board).left.map(({ kind, ...rest }) => [kind, rest]));

/** A board as it lies in a file, with odd parts put in. */
function oddBoard() {
  const board = trelloFixture() as unknown as Record<string, Record<string, unknown>[]>;
  return { ...board, cards: [...board['cards']!], lists: [...board['lists']!] };
}

describe('an odd part of a Trello board', () => {
  it('is taken where it can be: labels of before 2015 have a colour, a name and no id', () => {
    const board = oddBoard();
    const labels = [
      { color: 'green', name: 'Paid' },
      { color: 'red', name: '' },
    ];
    board.cards[0] = { ...board.cards[0]!, idLabels: undefined, labels };
    board.cards[4] = { ...board.cards[4]!, labels: [labels[0]] };
    const room = imported(new PlainRoom(model), board);
    const named = (title: string) =>
      taskTitled(room, title).labelIds.map((id) => room.get('label', id)?.name);
    expect(named('Card 101')).toEqual(['Paid', 'red']);
    expect(named('Card 105')).toEqual(['Paid']);
    const before = room.state();
    imported(room, board, 3_000);
    expect(room.state()).toEqual(before);
  });

  it('is left and named, and the rest comes', () => {
    const board = oddBoard();
    board.cards.push(
      { ...board.cards[0]!, id: trelloId(201), name: 'Without a list', idList: '' },
      { ...board.cards[0]!, id: undefined, name: 'Without an id' },
      null as never,
    );
    board.lists.push({ name: 'Nameless list' });
    const checklists = [
      ...(board as Record<string, unknown[]>)['checklists']!,
      { id: trelloId(35), idCard: '', name: 'Nowhere', checkItems: [] },
    ];
    const left = leftOf({ ...board, checklists, labels: [{}, ...(board as never)['labels']] });
    expect(left['card_without_list']?.examples).toContain('Without a list');
    expect(left['checklist_without_card']?.examples).toContain('Nowhere');
    expect(left['odd_part']).toMatchObject({ count: 4 });
    expect(left['odd_part']!.examples.toSorted()).toEqual(['Nameless list', 'Without an id']);
    expect(imported(new PlainRoom(model), { ...board, checklists }).all('task')).toHaveLength(7);
  });

  it.each([
    ['closed', 'no'],
    ['due', 5],
    ['dueComplete', 'yes'],
    ['desc', {}],
    ['idMembers', 'x'],
    ['idLabels', [7, null]],
    ['labels', 'x'],
    ['labels', [null, 7]],
    ['attachments', [null, { url: 5 }]],
    ['checklists', [{ id: trelloId(36), checkItems: [null, { id: '' }] }]],
    ['badges', { comments: '3' }],
    ['cover', 'green'],
    ['name', 12],
    ['stickers', {}],
  ])('costs no card: its %s is %j', (field, value) => {
    const board = oddBoard();
    board.cards[0] = { ...board.cards[0]!, [field]: value };
    expect(imported(new PlainRoom(model), board).all('task')).toHaveLength(7);
  });

  it.each(['members', 'actions', 'customFields', 'labels', 'checklists', 'pluginData'])(
    'costs no board: its %s are odd',
    (field) => {
      for (const value of ['x', {}, 5, [null, 5, {}]]) {
        const board = { ...trelloFixture(), [field]: value };
        expect(imported(new PlainRoom(model), board).all('task')).toHaveLength(7);
      }
    },
  );
});

describe('columns from Trello', () => {
  const own = [
    { id: 'a', orderKey: '1' },
    { id: 'b', orderKey: 'k3' },
  ];

  it("come after the workspace's own, in their order", () => {
    const [chunk] = plan(trelloFixture(), workspaceId, own).chunks;
    const keys = chunk!.columns.map(({ orderKey }) => orderKey);
    for (const key of keys) expect(key > 'k3').toBe(true);
    const names = chunk!.columns.toSorted((a, b) => (a.orderKey < b.orderKey ? -1 : 1));
    expect(names.map(({ name }) => name)).toEqual(['Old', 'To do', 'Doing']);
  });

  it('that were added in Trello since go between those of the earlier import', () => {
    const room = new PlainRoom(model);
    const kind = 'plain' as const;
    const args = { columnId: workspaceId, name: 'Own', kind, orderKey: 'k' };
    room.run({ name: 'createColumn', args }, layla, 1 as Instant);
    imported(room);
    const board = trelloFixture();
    board.lists.push({ ...board.lists[0]!, id: trelloId(4), name: 'Between', pos: 150 });
    imported(room, board, 3_000);
    const names = viewBoard(room.all('column'), []).map(({ column }) => column.name);
    expect(names).toEqual(['Own', 'To do', 'Between', 'Doing']);
  });
});

describe('what is no Trello board', () => {
  it("says of a single card's export that it is one", () => {
    const [card] = trelloFixture().cards;
    const alone = { ...card, idBoard: trelloId(500), actions: [] };
    expect(() => readTrello(alone)).toThrow(new Refusal('trello_card'));
  });

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
    expect(leftOf({ ...trelloFixture(), cards: deep })['odd_part']).toMatchObject({ count: 1 });
    expect(plan({ ...trelloFixture(), prefs: deep }).boardName).toBe('Clinic move');
  });
});
