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
  const comment = (n: number, by: number, text: string, date: string, fullName?: string) => ({
    id: trelloId(n),
    type: 'commentCard',
    date,
    idMemberCreator: trelloId(by),
    ...(fullName === undefined ? {} : { memberCreator: { id: trelloId(by), fullName } }),
    data: { text, card: { id: trelloId(105), name: 'Card 105' } },
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
        idMembers: [trelloId(22)],
        desc: 'Ask **before** Friday.',
        attachments: [
          { id: trelloId(61), name: 'Plan', url: 'https://example.com/plan.pdf' },
          { id: trelloId(62), name: 'Hall', url: 'https://example.com/hall.jpg' },
          { name: 'Bad', url: 'javascript:alert(1)' },
          { name: 'Share', url: 'file:///etc/passwd' },
        ],
        cover: { color: 'sky_dark', idAttachment: trelloId(62) },
        coordinates: '24.45,54.37',
        locationName: 'The hall',
        address: '1 Main Street',
        badges: { comments: 3 },
        stickers: [{}, {}],
        idMembersVoted: [trelloId(21)],
        customFieldItems: [
          { idCustomField: trelloId(71), value: { number: '300' } },
          { idCustomField: trelloId(72), idValue: trelloId(81), value: null },
          { idCustomField: trelloId(73), value: { checked: 'true' } },
          { idCustomField: trelloId(74), value: { date: '2026-12-01T09:00:00.000Z' } },
          { idCustomField: trelloId(79), value: { text: 'of no field' } },
        ],
        start: '2026-11-01T00:00:00.000Z',
      }),
      card(106, doing, { closed: true, name: `${'Long '.repeat(200)}end` }),
      card(107, old),
      card(108, trelloId(99)),
    ],
    customFields: [
      { id: trelloId(71), name: 'Budget', type: 'number' },
      {
        id: trelloId(72),
        name: 'Room',
        type: 'list',
        options: [{ id: trelloId(81), value: { text: 'Upstairs' } }],
      },
      { id: trelloId(73), name: 'Paid', type: 'checkbox' },
      { id: trelloId(74), name: 'Visit', type: 'date' },
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
            idMember: trelloId(21),
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
      comment(92, 21, 'The hall has them.\nثمانون كرسيًا', '2026-10-03T08:00:00.000Z'),
      comment(91, 29, 'Who orders the chairs?', '2026-10-02T08:00:00.000Z', 'Former Friend'),
      { id: trelloId(93), type: 'commentCard', data: { text: 'Of no card' } },
      { type: 'createCard', data: {} },
    ],
  } as unknown as TrelloExport & Record<string, unknown>;
}
