import { SeededRandom } from '@sanad/testing/seeded-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fold } from '../../kernel/fold.ts';
import type { Instant } from '../../kernel/instant.ts';
import { laidAt, layla, layTable, mona } from '../../workspace/test/laid-table.ts';
import type { FilterContext } from '../filter/matches.ts';
import { doerOf, peopleOf } from '../life/sides.ts';
import type { TaskRecord } from '../record.ts';
import {
  assembleList,
  dateGroups,
  listGroupings,
  listSortings,
  noGroup,
  placerOf,
  type ListPlan,
} from './list-place.ts';

const table = layTable(new SeededRandom(11));
const tasks = [...table.all('task')].filter(({ archivedAt }) => archivedAt === null);
const context: FilterContext = {
  me: layla,
  people: peopleOf(table.all('member')),
  now: laidAt,
  zone: 'Africa/Cairo',
  column: (id) => table.get('column', id),
  labelName: (id) => table.get('label', id)?.name,
  personName: (id) => (id === mona ? 'منى' : 'Layla'),
};

function list(plan: ListPlan, keys: readonly string[] = [], of = tasks, more = context) {
  const place = placerOf(plan, more);
  return assembleList(
    of.map((task) => [task.id, place(task)] as const),
    keys,
  );
}

describe('the groups of a list', () => {
  it('hold every task, once in each of its groups, whatever it is grouped and sorted by', () => {
    const plans = fc.record({
      group: fc.constantFrom(...listGroupings),
      sort: fc.constantFrom(...listSortings),
    });
    fc.assert(
      fc.property(plans, fc.shuffledSubarray(tasks), (plan, some) => {
        const groups = list(plan, [], some);
        for (const { ids } of groups) expect(new Set(ids).size).toBe(ids.length);
        const all = groups.flatMap(({ ids }) => ids);
        expect(new Set(all)).toEqual(new Set(some.map(({ id }) => id)));
        if (plan.group !== 'label') expect(all).toHaveLength(some.length);
      }),
    );
  });

  it('stand in the order of their keys, the empty ones too, and what has another key behind them', () => {
    const groups = list({ group: 'person', sort: 'order' }, [mona, 'somebody new', noGroup]);
    expect(groups.slice(0, 3).map(({ key }) => key)).toEqual([mona, 'somebody new', noGroup]);
    expect(groups[1]!.ids).toEqual([]);
    for (const { key, ids } of groups) {
      for (const id of ids) {
        expect(doerOf(table.get('task', id)!, context.people) ?? noGroup).toBe(key);
      }
    }
  });

  it('show no label that was removed', () => {
    const gone = { ...context, labelName: () => undefined };
    expect(list({ group: 'label', sort: 'order' }, [], tasks, gone).map(({ key }) => key)).toEqual([
      noGroup,
    ]);
  });
});

describe('the order in a group', () => {
  const only = (sort: ListPlan['sort'], of: readonly TaskRecord[]) =>
    list(
      { group: 'waits', sort },
      [],
      of.map((task) => ({ ...task, state: 'done' as const })),
    )[0]!.ids;
  const named = (...titles: string[]) =>
    titles.map((text, n) => ({
      ...tasks[0]!,
      id: `t${n}` as never,
      title: { ...tasks[0]!.title, text },
    }));

  it('is the board’s where nothing else is asked for, and where two are equal', () => {
    const some = named('b', 'a', 'b');
    expect(only('order', some)).toEqual(['t0', 't1', 't2']);
    expect(only('title', some)).toEqual(['t1', 't0', 't2']);
  });

  it('reads titles as they are found: hamza, vowels and case make no difference', () => {
    const some = named('زيارة', 'أجل', 'إعداد', 'آخر', 'Zoo', 'apple', 'اجل');
    const titles = only('title', some).map((id) => some[Number(id.slice(1))]!.title.text);
    expect(titles).toEqual(['apple', 'Zoo', 'أجل', 'اجل', 'آخر', 'إعداد', 'زيارة']);
    expect(titles.map(fold)).toEqual(titles.map(fold).toSorted());
  });

  it('puts what has no date last', () => {
    const at = (n: number) => ({ at: (laidAt + n) as Instant, zone: 'Africa/Cairo' as never });
    const some = [null, at(5), at(1)].map((due, n) => ({
      ...tasks[0]!,
      id: `t${n}` as never,
      due,
      proposal: null,
      agreed: null,
    }));
    expect(only('due', some)).toEqual(['t2', 't1', 't0']);
  });
});

it('dates are grouped by the reader’s days: each in one, and the next begins where one ends', () => {
  // Cairo, the night on which 00:00 does not exist.
  const now = Date.parse('2026-04-23T20:00:00+02:00') as Instant;
  const here = { ...context, me: mona, now };
  const due = (iso: string, n: number): TaskRecord => ({
    ...tasks[0]!,
    id: `t${n}` as never,
    createdBy: mona,
    assigneeId: null,
    state: 'in_progress',
    dueMet: false,
    due: { at: Date.parse(iso) as Instant, zone: 'Africa/Cairo' as never },
  });
  const of = [
    '2026-04-23T19:59:00+02:00',
    '2026-04-23T23:59:00+02:00',
    '2026-04-24T01:00:00+03:00',
    '2026-04-25T00:00:00+03:00',
    '2026-04-29T23:59:00+03:00',
    '2026-04-30T00:00:00+03:00',
  ].map(due);
  const groups = list({ group: 'date', sort: 'order' }, dateGroups, of, here);
  expect(Object.fromEntries(groups.map(({ key, ids }) => [key, ids]))).toEqual({
    past: ['t0'],
    today: ['t1'],
    tomorrow: ['t2'],
    week: ['t3', 't4'],
    later: ['t5'],
    none: [],
    over: [],
  });
  expect(groups[0]!.late).toBe(1);
  // Nobody agreed to it: it is past, and late for nobody.
  const asked = {
    ...of[0]!,
    createdBy: layla,
    assigneeId: mona,
    state: 'requested' as const,
    agreed: null,
  };
  expect(list({ group: 'date', sort: 'order' }, [], [asked], here)).toEqual([
    { key: 'past', ids: ['t0'], late: 0 },
  ]);
});
