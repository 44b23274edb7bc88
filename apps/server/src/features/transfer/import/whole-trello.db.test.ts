import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ImportEntry, ImportPreview } from '@sanad/protocol/http/transfer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { eventually } from '../../../../test/eventually.ts';
import { createTestApp, type TestApp } from '../../../../test/test-app.ts';
import type { TestPerson } from '../../../../test/test-person.ts';
import { sourceFacts, type CardFacts } from '../../../../test/trello/card-facts.ts';
import { storedFacts } from '../../../../test/trello/stored-facts.ts';
import { wholeBoard, type WholeBoard } from '../../../../test/trello/whole-board.ts';

let app: TestApp;
let layla: TestPerson;
let workspaceId: WorkspaceId;

beforeAll(async () => {
  app = await createTestApp();
  layla = await app.quickPerson('Layla');
  workspaceId = await app.workspace([[layla, 'owner']]);
});
afterAll(() => app.close());

const imports = () => `/api/workspaces/${workspaceId}/imports`;

async function look(board: WholeBoard): Promise<ImportPreview> {
  const answer = await layla.call('POST', `${imports()}/named/board.json`, board);
  expect([answer.status, answer.body]).toEqual([200, answer.body]);
  return answer.body as ImportPreview;
}

async function run({ id }: ImportPreview): Promise<ImportEntry> {
  await layla.call('POST', `${imports()}/${id}/run`, {});
  return eventually(async () => {
    const { body } = await layla.call('GET', imports());
    const entry = (body as { imports: ImportEntry[] }).imports.find((each) => each.id === id)!;
    expect(entry.state).toBe('done');
    return entry;
  });
}

const sum = (of: readonly number[]): number => of.reduce((total, each) => total + each, 0);

/** What of a board has no place here, as the source says it. */
function leftOf({ cards, actions, members, desc, pluginData }: WholeBoard) {
  const isHere = new Set(members.map(({ id }) => id));
  const pictures = cards.filter(
    ({ cover }) => 'idUploadedBackground' in cover && cover.idUploadedBackground,
  );
  const counts = {
    history: actions.filter(({ type }) => type === 'createCard').length,
    cover: pictures.length,
    vote: sum(cards.map(({ idMembersVoted }) => idMembersVoted.length)),
    sticker: sum(cards.map(({ stickers }) => stickers.length)),
    power_up: pluginData.length + sum(cards.map((card) => card.pluginData.length)),
    board_description: desc === '' ? 0 : 1,
    person_unknown: sum(cards.map((card) => card.idMembers.filter((id) => !isHere.has(id)).length)),
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

/** How much of each field there is in all. */
function totalsOf(facts: Iterable<CardFacts>) {
  const all = [...facts];
  return {
    tasks: all.length,
    archived: all.filter(({ archived }) => archived).length,
    briefs: all.filter(({ brief }) => brief !== '').length,
    lines: sum(all.map(({ brief }) => brief.match(/^\*\*.+:\*\* /gm)?.length ?? 0)),
    people: sum(all.map(({ people }) => people.length)),
    labels: sum(all.map(({ labels }) => labels.length)),
    dates: all.filter(({ due }) => due !== null).length,
    met: all.filter(({ dueMet }) => dueMet).length,
    links: sum(all.map(({ links }) => links.length)),
    steps: sum(all.map(({ steps }) => steps.length)),
    ticks: sum(all.map(({ steps }) => steps.filter(([, , done]) => done).length)),
    messages: sum(all.map(({ said }) => said.length)),
  };
}

/** Their titles, column by column, as they stand from top to bottom. */
function placesOf({ lists, cards }: WholeBoard): string[][] {
  const stands = (a: { id: string; pos: number }, b: { id: string; pos: number }): number =>
    a.pos - b.pos || (a.id < b.id ? -1 : 1);
  return lists
    .toSorted(stands)
    .map(({ id }) => cards.filter(({ idList }) => idList === id).toSorted(stands))
    .map((column) => column.map(({ name }) => name));
}

describe('boards with everything that Trello can hold', () => {
  it('come whole, several at once: every field of every card, and what is left is counted', async () => {
    const boards = [wholeBoard(1), wholeBoard(2)];
    const looks = await Promise.all(boards.map(look));
    for (const [at, preview] of looks.entries()) {
      const left = preview.left.map(({ kind, count }) => [kind, count]);
      expect(Object.fromEntries(left)).toEqual(leftOf(boards[at]!));
      expect((await run(preview)).added).toEqual(preview.added);
    }
    const source = boards.flatMap(sourceFacts);
    const { facts, places } = await storedFacts(app, workspaceId);
    expect(totalsOf(facts)).toEqual(totalsOf(source));
    const stored = new Map(facts.map((each) => [each.title, each]));
    for (const card of source) expect(stored.get(card.title)).toEqual(card);
    expect(places.filter((column) => column.length > 0)).toEqual(
      boards.flatMap(placesOf).filter((column) => column.length > 0),
    );
    for (const board of boards) {
      const nothing = { columns: 0, tasks: 0, labels: 0, checklistItems: 0, messages: 0 };
      expect(await look(board)).toMatchObject({ added: nothing });
    }
  });
});
