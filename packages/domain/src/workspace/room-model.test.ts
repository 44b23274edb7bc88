import { SeededRandom } from '@sanad/testing/seeded-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { always } from '../kernel/kind.ts';
import { modelProblems } from '../kernel/model-problems.ts';
import { Refusal } from '../kernel/refusal.ts';
import { workspacePageModel } from './page-model.ts';
import { workspaceRoomModel } from './room-model.ts';
import { laidAt, layla, layTable, playSample, sampleOf } from './test/laid-table.ts';

const names = [...workspaceRoomModel.mutations.keys()];
const seeds = Array.from({ length: 30 }, (_, at) => at + 1);

/** Whatever a message can bring: nothing in it is without a prototype, of which our schemas' library cannot say what it is. */
const nonsense = fc.anything();

/** Each kind's fields that every record of it has had from the first day on. A kind comes with a new row; a row never grows. */
const fromTheFirstDay: Readonly<Record<string, readonly string[]>> = {
  facts: ['name'],
  member: ['active', 'hue', 'name', 'role', 'userId', 'zone'],
  column: ['archivedAt', 'kind', 'name', 'orderKey'],
  label: ['name'],
  task: [
    'archivedAt',
    'assigneeId',
    'brief',
    'columnId',
    'createdAt',
    'createdBy',
    'due',
    'dueMet',
    'labelIds',
    'links',
    'movedAt',
    'movedBy',
    'namedPeople',
    'number',
    'orderKey',
    'title',
  ],
  checklistItem: ['checklist', 'done', 'orderKey', 'taskId', 'text'],
  counter: ['nextNumber'],
  series: [
    'agreed',
    'asked',
    'cameFrom',
    'columnId',
    'day',
    'dueAt',
    'made',
    'plan',
    'takenBack',
    'taskId',
  ],
  document: ['archivedAt', 'createdAt', 'createdBy', 'title'],
  call: ['endedAt', 'notesDocumentId', 'people', 'startedAt', 'startedBy'],
  message: [
    'answers',
    'asks',
    'author',
    'editedAt',
    'mentions',
    'number',
    'reactions',
    'removedBy',
    'sentAt',
    'taskId',
    'text',
  ],
  question: ['from', 'since', 'taskId', 'to'],
  talkCounter: ['nextNumber'],
  urgentCall: ['at', 'from', 'to'],
  plannedCheckIn: ['at', 'plannedBy', 'zone'],
  fileRequest: ['arrived', 'askedAt', 'askedBy', 'endedAt', 'stepId', 'taskId', 'until', 'what'],
  file: [
    'archivedAt',
    'confidential',
    'createdAt',
    'createdBy',
    'current',
    'documentId',
    'name',
    'taken',
    'taskId',
    'versions',
  ],
  handOff: ['author', 'day', 'editedAt', 'sentAt', 'text', 'zone'],
  template: ['archivedAt', 'createdAt', 'createdBy', 'name'],
  templateTask: [
    'assigneeId',
    'brief',
    'labelIds',
    'length',
    'links',
    'orderKey',
    'steps',
    'templateId',
    'title',
    'when',
  ],
  area: ['archivedAt', 'createdAt', 'createdBy', 'name'],
  businessText: ['section', 'text'],
  event: ['archivedAt', 'createdAt', 'createdBy', 'day', 'name', 'templateId', 'zone'],
};

describe('the workspace room', () => {
  it('is on pages what it is on the server, but for what only the server makes', () => {
    expect(workspacePageModel.fingerprint).toBe(workspaceRoomModel.fingerprint);
    const { mutations } = workspaceRoomModel;
    const left = names.filter((name) => !workspacePageModel.mutations.has(name));
    expect(left).toContain('addFileVersion');
    for (const name of left)
      expect(['server', 'board.import'], name).toContain(mutations.get(name)!.needs);
  });

  it('says of every mutation what its ids are, and gives a sample', () => {
    expect(modelProblems(workspaceRoomModel)).toEqual([]);
  });

  it('completes every field that came after its kind did', () => {
    const declared = [...workspaceRoomModel.kinds.values()].map(({ name, fields }) => {
      const since = Object.entries(fields).filter(([, value]) => value === always);
      return [name, since.map(([field]) => field).sort()];
    });
    expect(Object.fromEntries(declared)).toEqual(fromTheFirstDay);
  });

  it('takes the samples of every mutation as they are, and most of them have an effect', () => {
    const laid = seeds.map((seed) => layTable(new SeededRandom(seed)));
    const asLaid = laid.map((table) => JSON.stringify(table.state()));
    expect(JSON.stringify(laid[0]!.copy().state())).toBe(asLaid[0]);
    for (const name of names) {
      let effects = 0;
      let samples = 0;
      for (const [at, seed] of seeds.entries()) {
        const random = new SeededRandom(seed + 1_000);
        const table = laid[at]!.copy();
        const intent = sampleOf(table, name, random);
        if (!intent) continue;
        samples += 1;
        const schema = workspaceRoomModel.mutations.get(name)!.args;
        expect(schema.safeParse(intent.args).error, `${name}, seed ${seed}`).toBeUndefined();
        try {
          table.run(intent, layla, laidAt);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
        if (JSON.stringify(table.state()) !== asLaid[at]) effects += 1;
      }
      // Zone rules change seldom: what mends dates finds nothing to mend here.
      if (name.startsWith('mend')) continue;
      const least = Math.floor(seeds.length / 4) + 1;
      const told =
        `${name}: of ${seeds.length} laid tables ${samples} gave it a sample and ${effects} an effect, at least ` +
        `${least} must. See its \`sample\` beside the mutation, and lay what it asks for in test/laid-table.ts`;
      expect(effects, told).toBeGreaterThanOrEqual(least);
    }
  });

  it('refuses any nonsense as bad_request and keeps its state', () => {
    const any = fc.constantFrom(...names, 'unknown', '__proto__', 'constructor');
    const table = layTable(new SeededRandom(1));
    const before = table.state();
    fc.assert(
      fc.property(any, nonsense, (name, args) => {
        // Whatever a mutation's own schema takes is no nonsense: an empty import puts nothing.
        if (workspaceRoomModel.mutations.get(name)?.args.safeParse(args).success) return;
        expect(() => table.run({ name, args }, layla, laidAt)).toThrow(Refusal);
        expect(table.state()).toEqual(before);
      }),
      { examples: [['noteExport', {}]] },
    );
  });

  it('refuses a true sample with nonsense in one place, or takes it, and breaks on nothing', () => {
    const table = layTable(new SeededRandom(2));
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(),
        nonsense,
        (name, seed, place, spoiler) => {
          const intent = sampleOf(table, name, new SeededRandom(seed));
          if (!intent) return;
          const fields = Object.keys(intent.args as object);
          const spoilt = { ...(intent.args as object), [fields[place % fields.length]!]: spoiler };
          try {
            table.copy().run({ name, args: spoilt }, layla, laidAt);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each(seeds)('seed %i keeps every number once, in the order of creation', (seed) => {
    const random = new SeededRandom(seed);
    const table = layTable(random);
    for (let time = 0; time < 120; time += 1) playSample(table, random.pick(names)!, random);
    const numbers = table.all('task').map((task) => task.number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Math.max(0, ...numbers)).toBe((table.get('counter', 'board')?.nextNumber ?? 1) - 1);
  });

  it('keeps closed work out of sight, and nothing else', () => {
    const { isClosed, closedAt, closing } = workspaceRoomModel;
    const archived = (id: string, archivedAt: number | null) => ({ id, archivedAt });
    expect(isClosed('column', archived('c', laidAt))).toBe(true);
    expect(isClosed('task', archived('t', laidAt))).toBe(true);
    expect(isClosed('task', archived('t', null))).toBe(false);
    // Paged as well, and still in snapshots.
    expect(isClosed('document', archived('d', laidAt))).toBe(false);
    expect(closedAt('document', archived('d', laidAt))).toBe(laidAt);
    expect([...closing].sort()).toEqual([
      ...['area', 'column', 'document', 'event', 'file', 'task', 'template'],
    ]);
  });
});
