import { SeededRandom } from '@sanad/testing/seeded-random';

/**
 * A board's export with everything that Trello can hold, in Arabic and Latin, of any seed. Written after exports as
 * they lie in public: every field that they have stands here, whether an import has a use for it or not.
 */
export function wholeBoard(seed: number, cards = 120) {
  const random = new SeededRandom(seed);
  const id = (): string => {
    const digits = Array.from({ length: 24 }, () => random.below(16).toString(16));
    return digits.join('');
  };
  const some = <T>(from: readonly T[], most: number): T[] =>
    from.filter(() => random.chance(0.5)).slice(0, random.below(most + 1));
  const words = (most: number): string =>
    Array.from({ length: 1 + random.below(most) }, () => random.pick(vocabulary)!).join(' ');
  const date = (): string =>
    new Date(Date.UTC(2026, 0, 1) + random.below(365 * 86_400_000)).toISOString();
  const maybe = <T>(chance: number, value: () => T): T | null =>
    random.chance(chance) ? value() : null;

  const idBoard = id();
  const people = names.map(([fullName, username]) => ({ id: id(), fullName, username }));
  const friend = { id: id(), fullName: 'صديق سابق', username: 'friend' };
  const lists = listNames.map((name, at) => ({
    ...{ id: id(), name, closed: at % 4 === 3, idBoard, pos: 65_536 * (at + 1) },
    ...{ softLimit: maybe(0.2, () => 5), subscribed: false, color: maybe(0.3, () => 'green') },
  }));
  const labels = labelNames.map(([name, color]) => ({
    ...{ id: id(), idBoard, name, color, uses: 1 },
  }));
  const fields = fieldsOf(id);

  const attachmentsOf = (idCard: string) =>
    Array.from({ length: random.below(5) }, (_, at) => {
      const [name, fileName] = random.pick(uploads)!;
      const own = id();
      const isUpload = random.chance(0.6);
      const stored = `https://trello.com/1/cards/${idCard}/attachments/${own}/download/${encodeURIComponent(fileName)}`;
      return {
        ...{ id: own, name: isUpload ? name : words(3), idMember: random.pick(people)!.id },
        ...{ date: date(), edgeColor: null, previews: [], pos: at + 1, isUpload },
        url: isUpload ? stored : `https://example.com/${own}?q=${encodeURIComponent(words(2))}`,
        bytes: isUpload ? 1 + random.below(900_000) : null,
        mimeType: isUpload ? 'application/octet-stream' : '',
        fileName: isUpload ? fileName : null,
      };
    });

  const coverOf = (attachments: readonly { readonly id: string }[]) =>
    random.pick([
      { idAttachment: null, color: null, idUploadedBackground: null },
      { idAttachment: null, color: 'sky_dark', idUploadedBackground: null, size: 'full' },
      { idAttachment: random.pick(attachments)?.id ?? null, color: null, size: 'normal' },
      { idAttachment: null, color: null, sharedSourceUrl: 'https://images.example.com/sea.jpg' },
      { idAttachment: null, color: null, idUploadedBackground: id() },
    ])!;

  const cardOf = (_: unknown, at: number) => {
    const own = id();
    const attachments = attachmentsOf(own);
    const [due, isPlaced] = [maybe(0.5, date), random.chance(0.3)];
    return {
      ...{ id: own, idBoard, idList: random.pick(lists)!.id, idShort: at + 1 },
      ...{
        name: `${words(6)} ${seed}/${at + 1}`,
        desc: maybe(0.7, () => description(words)) ?? '',
      },
      ...{ pos: random.chance(0.1) ? 16_384 : 16_384 * (at + 1.5), closed: random.chance(0.2) },
      ...{
        due,
        dueComplete: random.chance(0.3),
        dueReminder: due && 1_440,
        start: maybe(0.3, date),
      },
      ...{ idMembers: some([...people, friend], 4).map((each) => each.id) },
      ...{ idMembersVoted: some(people, 2).map((each) => each.id) },
      ...{ idLabels: some(labels, 4).map((each) => each.id), idChecklists: [], attachments },
      labels: [] as object[],
      ...{ cover: coverOf(attachments), isTemplate: random.chance(0.1), cardRole: null },
      ...{ stickers: maybe(0.1, () => [{ id: id(), image: 'heart' }]) ?? [] },
      ...{ pluginData: maybe(0.1, () => [{ id: id(), value: '{"estimate":3}' }]) ?? [] },
      coordinates: maybe(isPlaced ? 1 : 0, () => ({ latitude: 24.45, longitude: 54.37 })),
      locationName: maybe(isPlaced ? 0.7 : 0, () => 'القاعة الكبرى'),
      address: maybe(isPlaced ? 0.7 : 0, () => '1 Main Street, Abu Dhabi'),
      customFieldItems: fields.flatMap((field) => maybe(0.4, () => valueOf(field)) ?? []),
      ...{ subscribed: false, shortLink: own.slice(0, 8), url: `https://trello.com/c/${own}` },
      badges: { comments: 0, attachments: attachments.length },
    };
  };

  /** As Trello writes it: texts, whatever they are. */
  function valueOf({ id: idCustomField, type, options }: Field) {
    const own = { id: id(), idCustomField };
    if (type === 'list') return { ...own, idValue: random.pick(options!)!.id, value: null };
    const values = {
      text: { text: words(5) },
      number: { number: `${random.below(10_000) / 4}` },
      date: { date: date() },
      checkbox: { checked: random.chance(0.5) ? 'true' : 'false' },
    };
    return { ...own, idValue: null, value: values[type] };
  }

  const all = Array.from({ length: cards }, cardOf);
  const checklists = all.flatMap((card) =>
    Array.from({ length: random.below(3) }, (_, at) => ({
      ...{ id: id(), idBoard, idCard: card.id, name: words(3), pos: 1_024 * (at + 1) },
      checkItems: Array.from({ length: 1 + random.below(5) }, (__, place) => ({
        ...{ id: id(), name: words(8), pos: 16_384 * (place + 1), due: maybe(0.3, date) },
        state: random.chance(0.5) ? 'complete' : 'incomplete',
        idMember: maybe(0.3, () => random.pick(people)!.id),
      })),
    })),
  );
  const comments: readonly Action[] = all.flatMap((card) =>
    Array.from({ length: random.below(4) }, () => {
      const by = random.pick([...people, friend])!;
      card.badges.comments += 1;
      const text = random.chance(0.05) ? words(9).repeat(100) : `${words(9)}\n${words(9)}`;
      return {
        ...{ id: id(), type: random.chance(0.9) ? 'commentCard' : 'copyCommentCard' },
        ...{ idMemberCreator: by.id, memberCreator: by, date: date() },
        data: { text, card: { id: card.id, name: card.name }, board: { id: idBoard } },
      };
    }),
  );
  const history = all.map((card) => ({
    ...{
      id: id(),
      type: 'createCard',
      idMemberCreator: friend.id,
      memberCreator: friend,
      date: date(),
    },
    data: { card: { id: card.id } },
  }));
  const actions: readonly Action[] = [...comments, ...history].sort((a, b) =>
    a.date < b.date ? 1 : -1,
  );

  return {
    ...{ id: idBoard, name: 'افتتاح العيادة – Clinic', desc: 'Everything about it', closed: false },
    ...{ url: `https://trello.com/b/${idBoard}`, prefs: { background: 'sky' }, memberships: [] },
    ...{ lists, labels, members: people, cards: all, checklists, customFields: fields, actions },
    pluginData: [{ id: id(), value: '{}' }],
  };
}

export type WholeBoard = ReturnType<typeof wholeBoard>;

interface Action {
  readonly type: string;
  readonly date: string;
  readonly memberCreator: { readonly fullName: string; readonly username: string };
  readonly data: { readonly card: { readonly id: string }; readonly text?: string };
}

export interface Field {
  readonly id: string;
  readonly name: string;
  readonly type: 'text' | 'number' | 'date' | 'checkbox' | 'list';
  readonly options?: readonly { readonly id: string; readonly value: { readonly text: string } }[];
}

function fieldsOf(id: () => string): readonly Field[] {
  const options = ['عالية', 'Low'].map((text) => ({ id: id(), value: { text }, color: 'red' }));
  return [
    { id: id(), name: 'الميزانية', type: 'number' },
    { id: id(), name: 'Visit', type: 'date' },
    { id: id(), name: 'Paid', type: 'checkbox' },
    { id: id(), name: 'الأولوية', type: 'list', options },
    { id: id(), name: 'Note', type: 'text' },
  ];
}

const description = (words: (most: number) => string): string =>
  `${words(12)}\n\n- **${words(2)}**\n- [${words(1)}](https://example.com/x)\n\n${words(20)}`;

const vocabulary =
  'call the bank again before Friday اتصل بالبنك قبل الخميس عقد الإيجار ثمانون كرسيًا Größe 🌙 (2026) «مهم»'.split(
    ' ',
  );

const names = [
  ['Sara Ali', 'sara'],
  ['عمر حسن', 'omar'],
  ['Layla 🌙', 'layla'],
  ['', 'only-a-username'],
] as const;

const listNames = [
  'To do',
  'قيد التنفيذ',
  'Waiting',
  'Old ideas',
  'منجز',
  'Someday',
  'مراجعة',
  'X',
];

const labelNames = [
  ['Urgent', 'red'],
  ['عقود', 'green'],
  ['', 'sky_dark'],
  ['', 'orange_light'],
  ['No colour', null],
] as const;

/** What somebody called a file, and what Trello calls it in its address. */
const uploads = [
  ['Floor plan.pdf', 'Floor_plan.pdf'],
  ['فاتورة أكتوبر.pdf', 'فاتورة_أكتوبر.pdf'],
  ['image.png', 'image.png'],
  ['The contract', 'contract-v2.docx'],
] as const;
