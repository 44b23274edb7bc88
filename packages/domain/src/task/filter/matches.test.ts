import { SeededRandom } from '@sanad/testing/seeded-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { LabelId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { laidAt, layla, layTable, mona } from '../../workspace/test/laid-table.ts';
import { peopleOf } from '../life/sides.ts';
import { stateOf } from '../life/task-state.ts';
import { LifeRoom, person, taskId } from '../life/test/life-room.ts';
import type { TaskRecord } from '../record.ts';
import { matcherOf, type FilterContext } from './matches.ts';
import {
  dueSpans,
  filterStates,
  isEmptyFilter,
  narrowing,
  waitingFor,
  type TaskFilter,
} from './task-filter.ts';

const table = layTable(new SeededRandom(7));
const tasks = [...table.all('task')];
const labels = [...table.all('label')];
const context: FilterContext = {
  me: layla,
  people: peopleOf(table.all('member')),
  now: laidAt,
  zone: 'Africa/Cairo',
  column: (id) => table.get('column', id),
  labelName: (id) => table.get('label', id)?.name,
  personName: (id) => [...table.all('member')].find(({ userId }) => userId === id)?.name,
};

function kept(filter: TaskFilter, more: Partial<FilterContext> = {}): readonly TaskRecord[] {
  return tasks.filter(matcherOf(filter, { ...context, ...more }));
}

/** A filter of any parts, each with values that this table has. */
const anyFilter = fc.record(
  {
    text: fc.constantFrom('', 'a', 'ا', tasks[0]!.title.text, '12'),
    people: fc.subarray([layla, mona]),
    mine: fc.constant(true as const),
    nobody: fc.constant(true as const),
    labels: fc.subarray(labels.map(({ id }) => id)),
    unlabelled: fc.constant(true as const),
    states: fc.subarray([...filterStates]),
    due: fc.constantFrom(...dueSpans),
    until: fc.constantFrom('2023-11-20', '2030-01-01'),
    waits: fc.constantFrom(...waitingFor),
  },
  { requiredKeys: [] },
);

describe('a filter of tasks', () => {
  it('keeps everything where it asks for nothing', () => {
    expect(kept({})).toEqual(tasks);
    expect(kept({ text: '', people: [], labels: [], states: [] })).toEqual(tasks);
    expect(isEmptyFilter({ text: '', people: [] })).toBe(true);
    expect(narrowing({ text: 'x', labels: [] })).toEqual({ text: 'x' });
  });

  it('keeps what each of its parts keeps, and nothing else', () => {
    const groups = [
      ['people', 'mine', 'nobody'],
      ['labels', 'unlabelled'],
    ] as const;
    const single = ['text', 'states', 'due', 'until', 'waits'] as const;
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const parts = [...groups, ...single.map((field) => [field] as const)].map((fields) =>
          Object.fromEntries(fields.map((field) => [field, filter[field]])),
        );
        const all = parts.map((part) => new Set(kept(part as TaskFilter)));
        expect(kept(filter)).toEqual(tasks.filter((task) => all.every((each) => each.has(task))));
      }),
    );
  });

  it('keeps within one part what any of its values keeps', () => {
    const both = (a: TaskFilter, b: TaskFilter) => new Set([...kept(a), ...kept(b)]);
    expect(new Set(kept({ people: [layla], nobody: true }))).toEqual(
      both({ people: [layla] }, { nobody: true }),
    );
    expect(new Set(kept({ labels: [labels[0]!.id], unlabelled: true }))).toEqual(
      both({ labels: [labels[0]!.id] }, { unlabelled: true }),
    );
    expect(new Set(kept({ states: ['done', 'none'] }))).toEqual(
      both({ states: ['done'] }, { states: ['none'] }),
    );
  });

  it('keeps by state what is in it, by its own or by its column’s; `none` is what has neither', () => {
    for (const wanted of filterStates) {
      const inIt = tasks.filter(
        (task) => (stateOf(task, table.get('column', task.columnId)) ?? 'none') === wanted,
      );
      expect([wanted, kept({ states: [wanted] })]).toEqual([wanted, inIt]);
    }
  });

  it('means whoever reads it by `mine`', () => {
    expect(kept({ mine: true })).toEqual(kept({ people: [layla] }));
    expect(kept({ mine: true }, { me: mona })).toEqual(kept({ people: [mona] }));
    expect(kept({ mine: true }, { me: mona })).not.toEqual(kept({ mine: true }));
  });
});

describe('the words of a filter', () => {
  const title = (text: string, more: Partial<TaskRecord> = {}): TaskRecord => ({
    ...tasks[0]!,
    number: 12,
    labelIds: [],
    assigneeId: null,
    ...more,
    title: { ...tasks[0]!.title, text },
  });
  const label = '00000000-0000-4000-8000-00000000e001' as LabelId;
  const named: FilterContext = {
    ...context,
    labelName: () => 'المحاسبة',
    personName: () => 'Mona Adel',
  };
  const finds = (text: string, task: TaskRecord) => matcherOf({ text }, named)(task);

  it.each([
    ['احمد', 'اتصال بأحمد'],
    ['إدارة', 'اداره المخزون'],
    ['على', 'متابعة علي'],
    ['محمد', 'مُحَمَّد'],
    ['2025', 'فواتير ٢٠٢٥'],
    ['فاتوره', 'والفاتورة الأخيرة'],
    ['cafe', 'Café menu'],
    ['menu CAFE', 'Café menu'],
  ])('finds %s in %s', (text, in_) => {
    expect(finds(text, title(in_))).toBe(true);
  });

  it('finds every word or nothing', () => {
    expect(finds('menu tea', title('Café menu'))).toBe(false);
  });

  it('finds by number, label and doer, and never by a number that is part of another', () => {
    expect([finds('12', title('x')), finds('#12', title('x')), finds('1', title('x'))]).toEqual([
      true,
      true,
      false,
    ]);
    expect(finds('محاسبه', title('x', { labelIds: [label] }))).toBe(true);
    expect(finds('adel', title('x', { assigneeId: mona }))).toBe(true);
    expect(finds('adel', title('x', { createdBy: layla, assigneeId: null }))).toBe(false);
  });
});

describe('whom a task waits for', () => {
  const life = new LifeRoom();
  const waits = (whom: 'me' | 'client' | 'assistant', me: UserId = person.layla): boolean =>
    matcherOf(
      { waits: whom },
      {
        ...context,
        me,
        people: peopleOf(life.room.all('member')),
        column: (id) => life.room.get('column', id),
      },
    )(life.task);
  const all = () => [
    waits('client'),
    waits('assistant'),
    waits('me', person.layla),
    waits('me', person.mona),
  ];

  it('goes from side to side as the task lives', () => {
    life.asks();
    expect(all()).toEqual([false, true, false, true]);
    life.proposes('mona');
    expect(all()).toEqual([true, false, true, false]);
    life.agrees('layla');
    life.does('mona', 'startTask', { taskId, word: '' });
    expect(all()).toEqual([false, true, false, true]);
    life.says('mona', 70, { asks: 'layla' });
    expect(all()).toEqual([true, false, true, false]);
    life.says('layla', 71, { answers: 70 });
    life.does('mona', 'deliverTask', { taskId, word: '' });
    expect(all()).toEqual([true, false, true, false]);
    life.does('layla', 'acceptDelivery', { taskId, word: '' });
    expect(all()).toEqual([false, false, false, false]);
  });
});

describe('the date of a filter', () => {
  // Cairo puts its clocks forward at midnight: 24 April 2026 has 23 hours and begins at 01:00.
  const zone = 'Africa/Cairo';
  const at = (iso: string) => Date.parse(iso) as Instant;
  const now = at('2026-04-23T20:00:00+02:00');
  const due = (iso: string): TaskRecord => ({
    ...tasks[0]!,
    createdBy: mona,
    assigneeId: null,
    state: 'in_progress',
    dueMet: false,
    due: { at: at(iso), zone: zone as never },
  });
  const keeps = (filter: TaskFilter, iso: string) =>
    matcherOf(filter, { ...context, me: mona, now, zone })(due(iso));

  it('ends a day with the last instant of it', () => {
    expect(keeps({ due: 'today' }, '2026-04-23T23:59:00+02:00')).toBe(true);
    expect(keeps({ due: 'today' }, '2026-04-24T01:00:00+03:00')).toBe(false);
    expect(keeps({ until: '2026-04-23' }, '2026-04-23T23:59:00+02:00')).toBe(true);
    expect(keeps({ until: '2026-04-23' }, '2026-04-24T01:00:00+03:00')).toBe(false);
    expect(keeps({ due: 'week' }, '2026-04-29T23:59:00+03:00')).toBe(true);
    expect(keeps({ due: 'week' }, '2026-04-30T00:00:00+03:00')).toBe(false);
  });

  it('knows what is late, and what has none', () => {
    expect(keeps({ due: 'late' }, '2026-04-23T19:59:00+02:00')).toBe(true);
    expect(keeps({ due: 'late' }, '2026-04-23T20:01:00+02:00')).toBe(false);
    expect(keeps({ due: 'none' }, '2026-04-23T20:01:00+02:00')).toBe(false);
  });
});
