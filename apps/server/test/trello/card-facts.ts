import type { Field, WholeBoard } from './whole-board.ts';

/** Everything that a card says which has a place here, in a shape that both sides can be written in. */
export interface CardFacts {
  readonly title: string;
  readonly column: string;
  readonly archived: boolean;
  readonly brief: string;
  readonly people: readonly string[];
  readonly labels: readonly string[];
  readonly due: string | null;
  readonly dueMet: boolean;
  readonly links: readonly (readonly [name: string, url: string])[];
  readonly steps: readonly (readonly [checklist: string, text: string, done: boolean])[];
  readonly said: readonly (readonly [who: string, when: string, text: string])[];
}

type Card = WholeBoard['cards'][number];

/** In Cairo, where the people of the tests live. */
const clock = new Intl.DateTimeFormat('sv', {
  ...{ timeZone: 'Africa/Cairo', dateStyle: 'short', timeStyle: 'short' },
});
const moment = (at: string): string => clock.format(new Date(at));
const day = (at: string): string => moment(at).slice(0, 10);

/** Read straight from the export, by nothing of the import's own code. */
export function sourceFacts(board: WholeBoard): readonly CardFacts[] {
  const lists = new Map(board.lists.map((list) => [list.id, list]));
  return board.cards.map((card) => {
    const list = lists.get(card.idList)!;
    return {
      title: card.name,
      column: list.name,
      archived: card.closed || list.closed,
      brief: [card.desc, linesOf(board, card).join('\n')].filter(Boolean).join('\n\n'),
      people: card.idMembers.flatMap((id) => nameOf(board, id) ?? []),
      labels: board.labels
        .filter(({ id }) => card.idLabels.includes(id))
        .map(({ name, color }) => name || color!.replace('_', ' ')),
      due: card.due,
      dueMet: card.due !== null && card.dueComplete,
      links: linksOf(card),
      steps: stepsOf(board, card),
      said: board.actions
        .filter(({ type, data }) => /comment/i.test(type) && data.card.id === card.id)
        .map(
          ({ memberCreator: by, date, data }) =>
            [by.fullName || by.username, date, data.text!] as const,
        )
        .reverse(),
    };
  });
}

const nameOf = (board: WholeBoard, id: string | null): string | undefined => {
  const member = board.members.find((each) => each.id === id);
  return member && (member.fullName || member.username);
};

function linesOf(board: WholeBoard, card: Card): string[] {
  const { locationName, address, coordinates } = card;
  const point = coordinates && `${coordinates.latitude},${coordinates.longitude}`;
  const place = [locationName, address, point].filter((each) => each !== null).join(' · ');
  const color = 'color' in card.cover ? card.cover.color : null;
  const pairs = [
    ['Complete', card.dueComplete && card.due === null ? 'yes' : ''],
    ['Start', card.start === null ? '' : day(card.start)],
    ...board.customFields.map((field) => [field.name, fieldOf(field, card)]),
    ['Place', place],
    ['Cover', color?.replace('_', ' ') ?? ''],
  ];
  return pairs.filter(([, value]) => value !== '').map(([name, value]) => `**${name}:** ${value}`);
}

function fieldOf({ id, options }: Field, card: Card): string {
  const item = card.customFieldItems.find(({ idCustomField }) => idCustomField === id);
  if (!item) return '';
  if (item.idValue !== null) return options!.find((each) => each.id === item.idValue)!.value.text;
  const value = item.value as Readonly<Record<string, string>>;
  if (value['checked'] !== undefined) return value['checked'] === 'true' ? 'yes' : 'no';
  return value['date'] === undefined ? (value['text'] ?? value['number'])! : moment(value['date']);
}

function linksOf({ attachments, cover }: Card): (readonly [string, string])[] {
  const own = attachments.map(({ id, name, url }) => ({ id, link: [name, url] as const }));
  const coverId = 'idAttachment' in cover ? cover.idAttachment : null;
  const shown = own.filter(({ id }) => id === coverId);
  const shared = 'sharedSourceUrl' in cover ? [['Cover', cover.sharedSourceUrl!] as const] : [];
  const others = own.filter(({ id }) => id !== coverId);
  return [...shared, ...[...shown, ...others].map(({ link }) => link)];
}

const stepsOf = (board: WholeBoard, card: Card): CardFacts['steps'] =>
  board.checklists
    .filter(({ idCard }) => idCard === card.id)
    .flatMap(({ name, checkItems }) =>
      checkItems.map((item) => {
        const more = [nameOf(board, item.idMember), item.due === null ? undefined : day(item.due)];
        const behind = more.filter((each) => each !== undefined).join(' · ');
        const text = behind === '' ? item.name : `${item.name} (${behind})`;
        return [name, text, item.state === 'complete'] as const;
      }),
    );
