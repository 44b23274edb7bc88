import { guessKind } from '../../board/guess-kind.ts';
import { cleanLine } from '../../kernel/clean-line.ts';
import { fold } from '../../kernel/fold.ts';
import type { ZoneName } from '../../kernel/instant.ts';
import type { BoardLines } from '../line-words.ts';
import { isRecord, jsonIn, listIn, withoutAddress, withoutNumber } from './cell-lists.ts';
import type { CsvChoices, CsvEncoding, CsvFound } from './csv-choices.ts';
import type { CsvField } from './csv-field.ts';
import { fieldsOf, notionFile, presetOf } from './csv-preset.ts';
import type { CsvTable } from './csv-table.ts';
import { orderSpokenOf, readMoment, type DateOrder } from './read-moment.ts';
import { shortKey } from './short-key.ts';
import { todoistOwnFields, todoistTable } from './todoist-rows.ts';

export interface CsvGround {
  readonly zone: ZoneName;
  readonly fileName: string;
  readonly encoding: CsvEncoding;
  readonly choices: CsvChoices;
  readonly lines: BoardLines;
}

/**
 * A table read into the shape of a Trello board, so that both come in by the same plan: the names in a column of
 * states are lists, each row is a card, and what a row has beside is a field of it. A row below another is a step
 * of it. Whatever can name a row keeps its name: an id of the file's, else its title and how often that came before.
 */
export function boardOfCsv(
  given: CsvTable,
  ground: CsvGround,
): { readonly board: unknown; readonly found: CsvFound } {
  const preset = presetOf(given.header, ground.fileName);
  const { choices } = ground;
  const isTodoist = preset === 'todoist';
  const table = isTodoist ? todoistTable(given) : given;
  const suggested = fieldsOf(given.header, preset);
  const chosen = choices.fields?.length === given.header.length ? [...choices.fields] : suggested;
  const fields = isTodoist ? [...chosen, ...todoistOwnFields] : chosen;
  const spoken = orderSpokenOf(datesIn(table, fields));
  const order: DateOrder = choices.dateOrder ?? (spoken === 'mdy' ? 'mdy' : 'dmy');
  const board = new CsvBoard(table, fields, { ...ground, order, preset }).board();
  const columns = given.header.map((name, at) => ({
    ...{ name, field: fields[at]! },
    examples: examplesOf(given, at),
  }));
  const { encoding } = ground;
  const found = { preset, encoding, columns, rows: given.rows.length, dateOrder: spoken };
  return { board, found };
}

function* datesIn({ rows }: CsvTable, fields: readonly CsvField[]): Generator<string> {
  for (const row of rows) {
    for (const [at, field] of fields.entries()) {
      if (field === 'due' || field === 'start') yield row[at] ?? '';
    }
  }
}

const examplesShown = 3;
const exampleLength = 60;

function examplesOf({ rows }: CsvTable, at: number): string[] {
  const examples = new Set<string>();
  for (const row of rows) {
    const words = cleanLine(row[at] ?? '');
    if (words !== '') examples.add(words.slice(0, exampleLength).toWellFormed());
    if (examples.size === examplesShown) break;
  }
  return [...examples];
}

interface Ground extends CsvGround {
  readonly order: DateOrder;
  readonly preset: CsvFound['preset'];
}

interface Card {
  readonly id: string;
  readonly desc: string;
  readonly attachments: readonly unknown[];
  readonly [field: string]: unknown;
}

interface More {
  readonly name: string;
  readonly brief: string;
  readonly links: readonly unknown[];
}

interface Step {
  readonly name: string;
  readonly done: boolean;
  readonly idMember?: string | undefined;
  readonly due?: string | null;
}

interface Named {
  readonly row: readonly string[];
  readonly card: string;
}

/** One table on its way into a board. */
class CsvBoard {
  readonly #table: CsvTable;
  readonly #fields: readonly CsvField[];
  readonly #ground: Ground;
  readonly #lists = new Map<string, { id: string; name: string; pos: number }>();
  readonly #labels = new Map<string, { id: string; name: string }>();
  readonly #people = new Map<string, { id: string; fullName: string }>();
  readonly #cards = new Map<string, Card>();
  readonly #actions: unknown[] = [];
  readonly #checklists: unknown[] = [];
  /** Rows by what those below them call them, an id or a title; each with its card. */
  readonly #named = new Map<string, Named>();
  readonly #below = new Map<string, Step[]>();
  /** What rows below cards say that a step cannot. */
  readonly #more = new Map<string, More[]>();
  readonly #times = new Map<string, number>();

  constructor(table: CsvTable, fields: readonly CsvField[], ground: Ground) {
    this.#table = table;
    this.#fields = fields;
    this.#ground = ground;
  }

  board(): unknown {
    const { header, rows } = this.#table;
    for (const row of rows) this.#nameRow(row);
    this.#times.clear();
    for (const row of rows) this.#takeRow(row);
    for (const [card, steps] of this.#below) this.#addSteps(card, '', steps);
    return {
      name: this.#fileName(),
      lists: [...this.#lists.values()],
      labels: [...this.#labels.values()],
      members: [...this.#people.values()],
      cards: [...this.#cards.values()].map((card) => this.#withMore(card)),
      checklists: this.#checklists,
      actions: this.#actions,
      customFields: header.map((name, at) => ({ id: `f${at}`, name })),
    };
  }

  #cell(row: readonly string[], field: CsvField): string {
    const at = this.#fields.indexOf(field);
    return at < 0 ? '' : (row[at] ?? '').trim();
  }

  /** Without its ending; Notion's also without their number. */
  #fileName(): string {
    const { fileName, preset } = this.#ground;
    return fileName.replace(preset === 'notion' ? notionFile : /\.\w+$/, '');
  }

  /** The name of a row that is the same in every export of it. */
  #keyOf(row: readonly string[]): string {
    const id = this.#cell(row, 'id');
    if (id !== '' && this.#ground.preset !== 'todoist') return `${this.#ground.preset ?? ''}/${id}`;
    const title = fold(this.#cell(row, 'title'));
    const { fileName, preset } = this.#ground;
    // Its number is that of the table, whatever part of it was exported.
    const number = preset === 'notion' ? notionFile.exec(fileName)?.[1] : undefined;
    const name = number ?? fold(this.#fileName()).replace(/ ?\(\d+\)$/, '');
    const key = `${name}/${title}`;
    const times = (this.#times.get(key) ?? 0) + 1;
    this.#times.set(key, times);
    return `${key}/${times}`;
  }

  #nameRow(row: readonly string[]): void {
    const card = shortKey(this.#keyOf(row));
    const names = [this.#cell(row, 'id'), withoutAddress(this.#cell(row, 'title'))];
    for (const name of names) {
      if (name !== '' && !this.#named.has(name)) this.#named.set(name, { row, card });
    }
  }

  #parentOf(row: readonly string[]): string {
    const parent = withoutAddress(this.#cell(row, 'parent'));
    return parent === 'null' ? '' : parent;
  }

  /** The card of the topmost row above; what is below a step is another step. Rows that go round have none. */
  #cardAbove(row: readonly string[]): string | undefined {
    const passed = new Set([row]);
    for (let at = row, card: string | undefined; ;) {
      const parent = this.#parentOf(at);
      if (parent === '') return card;
      const above = this.#named.get(parent);
      if (above === undefined) return card;
      if (passed.has(above.row)) return undefined;
      passed.add(above.row);
      ({ row: at, card } = above);
    }
  }

  #takeRow(row: readonly string[]): void {
    const key = shortKey(this.#keyOf(row));
    const above = this.#cardAbove(row);
    if (above === undefined) this.#takeCard(row, key);
    else this.#takeStep(row, above);
  }

  #takeCard(row: readonly string[], id: string): void {
    this.#cards.set(id, {
      ...{ id, idList: this.#listOf(row), name: withoutAddress(this.#cell(row, 'title')) },
      ...{ desc: this.#briefOf(row), pos: this.#cards.size + 1 },
      closed: isDone(this.#cell(row, 'done')),
      ...{ start: this.#moment(row, 'start'), due: this.#moment(row, 'due') },
      idMembers: this.#peopleIn(row),
      idLabels: listIn(this.#cell(row, 'labels')).map((name) => this.#labelOf(name)),
      attachments: linksIn(this.#cell(row, 'links')),
      customFieldItems: this.#linesOf(row),
    });
    this.#takeLists(id, this.#cell(row, 'steps'));
    this.#takeComments(id, row, id);
  }

  /** A step has words, somebody and a day. What else its row says is said of the card: texts under its name, links, messages. */
  #takeStep(row: readonly string[], card: string): void {
    const name = withoutAddress(this.#cell(row, 'title'));
    const [idMember] = this.#peopleIn(row);
    const due = this.#moment(row, 'due');
    const done = isDone(this.#cell(row, 'done')) || guessKind(this.#cell(row, 'column')) === 'done';
    const step = { name, done, idMember, due };
    this.#below.set(card, [...(this.#below.get(card) ?? []), step]);
    const more = [this.#briefOf(row), linksIn(this.#cell(row, 'links'))] as const;
    this.#more.set(card, [
      ...(this.#more.get(card) ?? []),
      { name, brief: more[0], links: more[1] },
    ]);
    this.#takeComments(card, row, `${card}/${this.#cell(row, 'id')}`);
  }

  #withMore(card: Card): Card {
    const more = this.#more.get(card.id) ?? [];
    const texts = more.flatMap(({ name, brief }) => (brief ? [`**${name}**\n\n${brief}`] : []));
    const desc = [card.desc, ...texts].filter(Boolean).join('\n\n');
    return {
      ...card,
      desc,
      attachments: [...card.attachments, ...more.flatMap(({ links }) => links)],
    };
  }

  #listOf(row: readonly string[]): string {
    const named = withoutAddress(this.#cell(row, 'column'));
    const name = named === '' ? this.#ground.lines.tasks : named;
    const id = shortKey(`l/${fold(name)}`);
    if (!this.#lists.has(id)) this.#lists.set(id, { id, name, pos: this.#lists.size + 1 });
    return id;
  }

  #labelOf(name: string): string {
    const id = shortKey(`b/${fold(name)}`);
    if (!this.#labels.has(id)) this.#labels.set(id, { id, name });
    return id;
  }

  /** In Asana one does it, whose name may have a comma. */
  #peopleIn(row: readonly string[]): string[] {
    const cell = this.#cell(row, 'assignee');
    const named = this.#ground.preset === 'asana' ? [cell].filter(Boolean) : listIn(cell);
    return named.map((name) => this.#personOf(withoutNumber(name)));
  }

  #personOf(fullName: string): string {
    const id = shortKey(`p/${fold(fullName)}`);
    if (!this.#people.has(id)) this.#people.set(id, { id, fullName });
    return id;
  }

  /** ClickUp writes the ends of lines as `\n`. */
  #briefOf(row: readonly string[]): string {
    const brief = this.#cell(row, 'brief');
    return this.#ground.preset === 'clickup' ? brief.replaceAll('\\n', '\n') : brief;
  }

  #moment(row: readonly string[], field: 'due' | 'start'): string | null {
    const { zone, order } = this.#ground;
    const edge = field === 'due' ? 'end' : 'start';
    const at = readMoment(this.#cell(row, field), { zone, order, edge });
    return at === null ? null : new Date(at).toISOString();
  }

  /** What people see in lines of the brief; and the words of a date that is none, as `every Monday`. */
  #linesOf(row: readonly string[]): unknown[] {
    return this.#fields.flatMap((field, at) => {
      const cell = withoutAddress(row[at]?.trim() ?? '');
      if (cell === '' || cell === 'null' || cell === '[]') return [];
      const isDate = field === 'due' || field === 'start';
      const isShown = isDate ? this.#moment(row, field) === null : field === 'line';
      const text = this.#table.header[at] === 'Priority' ? this.#priorityOf(cell) : cell;
      return isShown ? [{ idCustomField: `f${at}`, value: { text } }] : [];
    });
  }

  /** ClickUp says it as a number. */
  #priorityOf(cell: string): string {
    const { preset, lines } = this.#ground;
    const words = [lines.urgent, lines.high, lines.normal, lines.low];
    return (preset === 'clickup' ? words[Number(cell) - 1] : undefined) ?? cell;
  }

  /** `{"Before": ["One", "Two"]}`, as ClickUp has them. */
  #takeLists(card: string, cell: string): void {
    const lists = jsonIn(cell);
    if (!isRecord(lists)) return;
    for (const [name, steps] of Object.entries(lists)) {
      const all = Array.isArray(steps) ? steps : [steps];
      const read = all.map((step) => ({ name: String(step), done: false }));
      this.#addSteps(card, name, read);
    }
  }

  #addSteps(card: string, name: string, steps: readonly Step[]): void {
    const id = shortKey(`c/${card}/${name}`);
    this.#checklists.push({
      ...{ id, idCard: card, name, pos: this.#checklists.length + 1 },
      checkItems: steps.map((step, at) => ({
        ...{ id: shortKey(`${id}/${fold(step.name)}/${at}`), name: step.name, pos: at + 1 },
        state: step.done ? 'complete' : 'incomplete',
        ...{ idMember: step.idMember, due: step.due },
      })),
    });
  }

  /** `[{"text": …, "by": …, "date": …}]`, as ClickUp has them. */
  #takeComments(card: string, row: readonly string[], key: string): void {
    const comments = jsonIn(this.#cell(row, 'comments'));
    if (!Array.isArray(comments)) return;
    for (const [at, comment] of comments.entries()) {
      if (!isRecord(comment)) continue;
      const { text, by, date } = comment;
      const name = typeof by === 'string' ? by : '';
      const { zone, preset, order: spoken } = this.#ground;
      // Its dates of messages are American, whoever exports.
      const order = preset === 'clickup' ? 'mdy' : spoken;
      const when = readMoment(String(date ?? ''), { zone, order, edge: 'start' });
      this.#actions.push({
        ...{ id: shortKey(`${key}/${at}`), type: 'commentCard' },
        date: when === null ? undefined : new Date(when).toISOString(),
        idMemberCreator: shortKey(`p/${fold(name)}`),
        memberCreator: { id: shortKey(`p/${fold(name)}`), fullName: name },
        data: { text, card: { id: card } },
      });
    }
  }
}

/** `Yes`, a tick, or the day on which it was done; in both languages. */
function isDone(cell: string): boolean {
  return !['', 'no', 'false', '0', 'null', 'لا', 'خطا', 'unchecked'].includes(fold(cell).trim());
}

/** `[{"title": …, "url": …}]`, or addresses in a row. */
function linksIn(cell: string): unknown[] {
  const json = jsonIn(cell);
  if (Array.isArray(json)) {
    return json.filter(isRecord).map(({ title, name, url }) => ({ name: title ?? name, url }));
  }
  return [...cell.matchAll(/https?:\/\/[^\s,;]+/g)].map(([url]) => ({ name: '', url }));
}
