import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../../kernel/dates/calendar-day.ts';
import { dayOf } from '../../kernel/dates/day-edge.ts';
import type { Instant, ZoneName } from '../../kernel/instant.ts';
import { readIn, wallTimeOf } from '../../kernel/wall-time.ts';
import { peopleOf } from '../life/sides.ts';
import { stateOf } from '../life/task-state.ts';
import { LifeRoom, taskId } from '../life/test/life-room.ts';
import { daysOfTask, dayOfDue, movedToDay } from './task-days.ts';

const zones = [
  'Africa/Cairo',
  'Asia/Dubai',
  'America/New_York',
  'Asia/Riyadh',
  'Pacific/Apia',
] as ZoneName[];
const usual = { hour: 17, minute: 0 };

describe('another day', () => {
  it('is that day on the mover’s clock, at the time it showed, on whichever night the clocks change', () => {
    const scene = fc.record({
      at: fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) }),
      thought: fc.constantFrom(...zones),
      zone: fc.constantFrom(...zones),
      by: fc.integer({ min: -400, max: 400 }),
    });
    fc.assert(
      fc.property(scene, ({ at, thought, zone, by }) => {
        const due = { at: (at - (at % 60_000)) as Instant, zone: thought };
        const day = addDays(dayOf(due.at, zone), by);
        const moved = movedToDay(due, day, { zone, usual });
        expect(dayOfDue(moved, zone)).toEqual(day);
        const was = wallTimeOf(due.at, zone);
        const is = wallTimeOf(readIn(moved, zone), zone);
        // What the clocks skip that night is shown as much later; the wall keeps what was meant.
        expect(moved.wall!.endsWith(`T${two(was.hour)}:${two(was.minute)}`)).toBe(true);
        const skipped = is.hour * 60 + is.minute - (was.hour * 60 + was.minute);
        expect([0, 30, 60]).toContain(skipped);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps half past midnight on the day that begins at one in Cairo', () => {
    const zone = 'Africa/Cairo' as ZoneName;
    const due = { at: Date.parse('2026-04-20T00:30:00+02:00') as Instant, zone };
    const moved = movedToDay(due, { year: 2026, month: 4, day: 24 }, { zone, usual });
    expect(new Date(moved.at).toISOString()).toBe('2026-04-23T22:30:00.000Z');
    expect(dayOfDue(moved, zone)).toEqual({ year: 2026, month: 4, day: 24 });
  });

  it('of what had no date is at the usual time', () => {
    const zone = 'Asia/Dubai' as ZoneName;
    expect(movedToDay(null, { year: 2026, month: 12, day: 4 }, { zone, usual }).wall).toBe(
      '2026-12-04T17:00',
    );
  });
});

const two = (value: number): string => String(value).padStart(2, '0');

it('shows what stands and what is asked for, until both are one', () => {
  const life = new LifeRoom();
  const days = () => {
    const { task } = life;
    const state = stateOf(task, life.room.get('column', task.columnId));
    return daysOfTask({ task, state, people: peopleOf(life.room.all('member')) }).map(
      ({ is }) => is,
    );
  };
  life.asks();
  expect(days()).toEqual([]);
  life.proposes('layla', 51);
  expect(days()).toEqual(['asked']);
  life.agrees('mona');
  expect(days()).toEqual(['agreed']);
  life.proposes('mona', 52);
  expect(days()).toEqual(['agreed', 'asked']);
  life.agrees('layla');
  expect(days()).toEqual(['agreed']);
  expect(life.task.id).toBe(taskId);
});
