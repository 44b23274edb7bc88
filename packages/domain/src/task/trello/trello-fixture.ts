import type { TrelloExport } from './trello-export.ts';

/** Trello's ids are 24 hexadecimal digits. */
export const trelloId = (n: number): string => n.toString(16).padStart(24, '0');

/** A board export with what real ones often lack: dates, links, several people, repeated positions. */
export function trelloFixture(): TrelloExport & Record<string, unknown> {
  const [todo, doing, old] = [trelloId(1), trelloId(2), trelloId(3)];
  const card = (n: number, idList: string, fields: Record<string, unknown> = {}) => ({
    id: trelloId(n),
    idList,
    name: `Card ${n}`,
    desc: '',
    pos: n * 1_000,
    closed: false,
    ...fields,
  });
  return {
    name: 'Clinic move',
    desc: 'Everything about the new rooms',
    lists: [
      { id: doing, name: 'Doing', closed: false, pos: 200 },
      { id: todo, name: 'To do', closed: false, pos: 100.5 },
      { id: old, name: 'Old', closed: true, pos: 50 },
    ],
    labels: [
      { id: trelloId(11), name: 'Urgent', color: 'red' },
      { id: trelloId(12), name: '', color: 'sky' },
      { id: trelloId(13), name: '', color: 'orange_dark' },
    ],
    members: [
      { id: trelloId(21), fullName: 'Sara Ali', username: 'sara' },
      { id: trelloId(22), fullName: '', username: 'omar' },
    ],
    cards: [
      card(101, todo, {
        due: '2026-11-30T13:00:00.000Z',
        dueComplete: true,
        idMembers: [trelloId(21), trelloId(22), trelloId(29)],
        idLabels: [trelloId(11), trelloId(12)],
      }),
      card(104, todo, { pos: 5 }),
      card(103, todo, { pos: 5 }),
      card(102, todo, { pos: 5, due: 'tomorrow' }),
      card(105, doing, {
        attachments: [
          { name: 'Plan', url: 'https://example.com/plan.pdf' },
          { name: 'Bad', url: 'javascript:alert(1)' },
          { name: 'Share', url: 'file:///etc/passwd' },
        ],
        cover: { color: 'green' },
        stickers: [{}, {}],
        idMembersVoted: [trelloId(21)],
        customFieldItems: [{}],
        start: '2026-11-01T00:00:00.000Z',
      }),
      card(106, doing, { closed: true, name: `${'Long '.repeat(200)}end` }),
      card(107, old),
      card(108, trelloId(99)),
    ],
    checklists: [
      {
        id: trelloId(31),
        idCard: trelloId(101),
        name: 'Before',
        pos: 2,
        checkItems: [
          { id: trelloId(41), name: 'Second', state: 'complete', pos: 20 },
          {
            id: trelloId(42),
            name: 'First',
            state: 'incomplete',
            pos: 10,
            due: '2026-11-30T13:00:00.000Z',
          },
        ],
      },
      {
        id: trelloId(32),
        idCard: trelloId(101),
        name: 'Earlier',
        pos: 1,
        checkItems: [{ id: trelloId(43), name: 'Zero', state: 'incomplete', pos: 30 }],
      },
      { id: trelloId(33), idCard: trelloId(101), name: 'Empty', pos: 3, checkItems: [] },
      { id: trelloId(34), idCard: trelloId(99), name: 'Lost', pos: 1, checkItems: [] },
    ],
    actions: [
      { type: 'commentCard', data: { text: 'Who orders the chairs?' } },
      { type: 'createCard', data: {} },
    ],
  } as unknown as TrelloExport & Record<string, unknown>;
}
