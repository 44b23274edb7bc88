import { cleanLine } from '../../kernel/clean-line.ts';
import type { ZoneName } from '../../kernel/instant.ts';
import { wallTimeOf, writeWall } from '../../kernel/wall-time.ts';
import type { Leftovers } from '../import-left.ts';
import type { BoardLines } from '../line-words.ts';
import type { TrelloCard, TrelloExport } from './trello-export.ts';

export interface LineContext {
  readonly zone: ZoneName;
  readonly left: Leftovers;
  readonly lines: BoardLines;
  readonly fields: ReadonlyMap<string, CustomField>;
}

export type CustomField = NonNullable<TrelloExport['customFields']>[number];
type FieldItem = NonNullable<TrelloCard['customFieldItems']>[number];

/** What a card has and a task has no field for, as lines of its brief: `**Budget:** 300`, in the board's order of fields. */
export function cardLines(card: TrelloCard, context: LineContext): string[] {
  const { lines, zone, left } = context;
  const start = dayAt(card.start, zone);
  if (card.start && !start) left.add('due_unreadable', card.name);
  // A date says itself that it is met.
  const isDone = card.dueComplete === true && !card.due;
  const place = placeOf(card);
  const pairs = [
    ...(isDone ? [[lines.done, lines.yes]] : []),
    ...(start ? [[lines.start, start]] : []),
    ...fieldsOf(card, context),
    ...(place ? [[lines.place, place]] : []),
    ...(card.cover?.color ? [[lines.cover, card.cover.color.replaceAll('_', ' ')]] : []),
  ];
  return pairs.map(([name, value]) => `**${name}:** ${value}`);
}

function fieldsOf(card: TrelloCard, context: LineContext): string[][] {
  const items = new Map((card.customFieldItems ?? []).map((item) => [item.idCustomField, item]));
  const pairs: string[][] = [];
  for (const [id, field] of context.fields) {
    const item = items.get(id);
    if (!item) continue;
    items.delete(id);
    const value = valueOf(item, field, context);
    if (value) pairs.push([cleanLine(field.name ?? '').replaceAll('*', '') || '…', value]);
    else context.left.add('custom_field', field.name);
  }
  for (const _ of items) context.left.add('custom_field', card.name);
  return pairs;
}

function valueOf(item: FieldItem, field: CustomField, { zone, lines }: LineContext): string {
  if (item.idValue) {
    const option = field.options?.find(({ id }) => id === item.idValue);
    return cleanLine(option?.value?.text ?? '');
  }
  const { text, number, date, checked, option } = item.value ?? {};
  if (checked) return checked === 'true' ? lines.yes : lines.no;
  return (
    (date ? momentAt(date, zone) : undefined) ?? cleanLine(text ?? number ?? option ?? date ?? '')
  );
}

/** As the clock of the zone shows it: `2026-11-30` */
export function dayAt(value: unknown, zone: string): string | undefined {
  return momentAt(value, zone)?.slice(0, 10);
}

function momentAt(value: unknown, zone: string): string | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : writeWall(wallTimeOf(at, zone)).replace('T', ' ');
}

function placeOf({ locationName, address, coordinates }: TrelloCard): string {
  const named = [locationName, address].flatMap((each) => (each ? [cleanLine(each)] : []));
  const point = pointOf(coordinates);
  return [...named, ...(point ? [point] : [])].join(' · ');
}

/** Exports have it as `51.5,-0.1` or as an object. */
function pointOf(coordinates: unknown): string | undefined {
  if (typeof coordinates === 'string') return cleanLine(coordinates);
  const { latitude, longitude } = (coordinates ?? {}) as Readonly<Record<string, unknown>>;
  const isPoint = typeof latitude === 'number' && typeof longitude === 'number';
  return isPoint ? `${latitude},${longitude}` : undefined;
}
