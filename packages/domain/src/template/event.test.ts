import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import { refusalOfIssues } from '../kernel/refusal-of-issues.ts';
import { wallTimeOf, writeWall } from '../kernel/wall-time.ts';
import { idOf, names, person } from '../task/life/test/life-room.ts';
import { templateLimits } from './limit.ts';
import { makingOf, planEvent, suggestedDay } from './plan-event.ts';
import type { TemplateTaskRecord } from './record.ts';
import { lastDayOf, savedTask } from './save-template.ts';
import { addTemplateTask } from './template-task-mutations.ts';
import { eventDay, eventId, EventRoom, zone } from './test/event-room.ts';
import { proposalOf, stayCodes } from './with-event.ts';

let room: EventRoom;
beforeEach(() => {
  room = new EventRoom();
});

/** Far from each other: the ids of its steps follow on a task's own. */
const taskOf = (n: number) => idOf(10_000 * (n + 1));

const clock = (due: { readonly at: number } | null) => due && writeWall(wallTimeOf(due.at, zone));
const later = '2024-04-27';
/** In Cairo the clocks are put forward in the night before. */
const changed = '2024-04-26';

const offset = fc.record({
  days: fc.integer({ min: -120, max: 30 }),
  time: fc.constantFrom('00:30', '09:00', '17:00', '23:59'),
});
const anyDay = fc.integer({ min: 0, max: 700 }).map((days) => {
  const at = Date.parse('2024-01-01T12:00Z') + days * 86_400_000;
  return new Date(at).toISOString().slice(0, 10);
});

describe('the tasks of an event', () => {
  it('are made as its preview shows them, in any zone, on any day', () => {
    const step = fc.record({ checklist: fc.constantFrom('', 'Hall'), text: fc.constant('Call') });
    const task = fc.record({
      title: fc.constantFrom('Book the hall', 'حجز القاعة'),
      when: fc.option(offset),
      steps: fc.array(step, { maxLength: 3 }),
      assigneeId: fc.constantFrom(null, person.mona, person.layla, idOf(77)),
      labelIds: fc.constantFrom([], [idOf(60)], [idOf(60), idOf(61)]),
    });
    const zones = fc.constantFrom('Africa/Cairo', 'America/New_York', 'Asia/Kathmandu');
    fc.assert(
      fc.property(fc.array(task, { maxLength: 6 }), anyDay, zones, (all, day, at) => {
        const made = new EventRoom();
        made.does('layla', 'createLabel', { labelId: idOf(60), name: 'Wedding' });
        const event = { eventId: idOf(501), name: 'W', day, zone: at, templateId: null };
        made.does('layla', 'createEvent', event);
        const saved = all.map((each, n) => ({
          ...{ id: idOf(n), templateId: idOf(1), brief: '', links: [], length: null },
          ...{ ...each, orderKey: `V${n}V` },
        })) as unknown as TemplateTaskRecord[];

        const plan = planEvent(saved, { day, zone: at, now: made.now });
        for (const [n, planned] of plan.entries()) {
          const ids = { taskId: taskOf(n), eventId: idOf(501), columnId: idOf(10) };
          const args = { ...ids, orderKey: `V${n}V`, rev: taskOf(n), ...makingOf(planned) };
          made.does('layla', 'makeEventTask', args);
        }

        for (const [n, { from, due, isPast }] of plan.entries()) {
          const task_ = made.room.get('task', taskOf(n))!;
          expect(task_).toMatchObject({ due, state: 'requested', agreed: null, proposal: null });
          expect(task_.title.text).toBe(from.title);
          expect(isPast).toBe(due !== null && due.at < made.now);
          // Whoever is not here is given nothing, and a label that is gone is put on nothing.
          expect(task_.assigneeId).toBe(from.assigneeId === idOf(77) ? null : from.assigneeId);
          expect(task_.labelIds).toEqual(from.labelIds.filter((id) => id === idOf(60)));
          const steps = made.room.all('checklistItem').filter(({ taskId: of }) => of === task_.id);
          const texts = steps.map(({ checklist, text }) => ({ checklist, text }));
          expect(texts).toEqual(from.steps);
          expect(steps.every(({ done }) => !done)).toBe(true);
        }
        // As their dates follow on each other, those without one last.
        const dates = plan.map(({ due }) => due?.at ?? Infinity);
        expect(dates).toEqual(dates.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it('are requests as any task is: whoever is to do one says yes to its date, or names another', () => {
    const taskId = room.makes(1);
    expect(clock(room.of(taskId).due)).toBe('2024-02-29T09:00');
    expect(room.tries('mona', 'startTask', { taskId, word: '' })).toBe('step_gone');
    expect(room.yes('layla', taskId)).toBe('not_your_step');
    expect(room.yes('mona', taskId)).toBe('done');
    expect(room.of(taskId)).toMatchObject({ state: 'agreed', agreed: { by: person.mona } });
  });

  it('move with it: a request asks for the new date, an agreed one is proposed and stands until the yes', () => {
    const [asked, agreed] = [room.makes(1), room.makes(2)];
    room.yes('mona', agreed);
    expect(room.moves('layla', later)).toEqual(['done', 'done']);
    expect(room.event.day).toBe(later);
    expect(clock(room.of(asked).due)).toBe('2024-03-28T09:00');
    const { due, proposal, state } = room.of(agreed);
    expect([clock(due), clock(proposal!.due), state]).toEqual([
      ...['2024-02-29T09:00', '2024-03-28T09:00', 'agreed'],
    ]);
    expect(room.yes('mona', agreed)).toBe('done');
    expect(clock(room.of(agreed).due)).toBe('2024-03-28T09:00');
    // And once more from there, by whoever does it: now the asking side is asked.
    room.moves('mona', eventDay);
    expect(room.of(agreed).proposal).toMatchObject({ by: person.mona });
    expect(clock(room.of(agreed).proposal!.due)).toBe('2024-02-29T09:00');
  });

  it('keep the time of day over a change of the clocks', () => {
    const [own, skipped] = [
      room.makes(1, { days: 0, doer: null, by: 'mona' }),
      room.makes(2, { days: 0, time: '00:30', doer: null, by: 'mona' }),
    ];
    room.moves('mona', changed);
    expect(clock(room.of(own).due)).toBe(`${changed}T09:00`);
    expect(clock(room.of(skipped).due)).toBe(`${changed}T01:30`);
    room.moves('mona', eventDay);
    expect(clock(room.of(skipped).due)).toBe(`${eventDay}T00:30`);
  });

  it('stay where the work is over or delivered, where somebody set or proposed another date, or where it is another’s', () => {
    const [done, review, byHand] = [room.makes(1), room.makes(2), room.makes(3)];
    const [spoken, moving, archived] = [room.makes(4), room.makes(5), room.makes(6)];
    const dated = { at: room.now + 86_400_000, zone };
    for (const taskId of [done, review]) {
      room.yes('mona', taskId);
      room.does('mona', 'startTask', { taskId, word: '' });
      room.does('mona', 'deliverTask', { taskId, word: '' });
    }
    room.does('layla', 'acceptDelivery', { taskId: done, word: '' });
    // Agreed on together, since.
    const proposalId = 'by-hand-1';
    room.does('layla', 'proposeDate', { taskId: byHand, proposalId, due: dated });
    room.yes('mona', byHand);
    room.does('mona', 'proposeDate', { taskId: spoken, proposalId: 'counter-1', due: dated });
    const monas = room.makes(20, { doer: null, by: 'mona' });
    const undated = room.makes(21, { days: null });
    room.does('layla', 'archiveTask', { taskId: archived });

    const why = (taskId: typeof done) => {
      const way = room.foresees('layla', taskId, later);
      return way.kind === 'stays' ? way.why : way.kind;
    };
    const tasks = [done, review, byHand, spoken, moving, archived, monas, undated];
    const stays = tasks.map(why);
    expect(stays).toEqual([
      ...['over', 'inReview', 'byHand', 'spokenOf', 'asked', 'over', 'notYours', 'noDate'],
    ]);
    const dueOf = () => tasks.map((taskId) => room.of(taskId).due);
    const before = dueOf();
    const codes = tasks.map((taskId) =>
      room.tries('layla', 'moveWithEvent', { taskId, day: later }),
    );
    const { over, inReview, byHand: since, notYours, noDate: none } = stayCodes;
    expect(codes).toEqual([over, inReview, since, since, 'done', 'task_archived', notYours, none]);
    expect(dueOf().toSpliced(4, 1)).toEqual(before.toSpliced(4, 1));
    // Nobody took it yet: its date is not spoken of by whoever might.
    const free = room.makes(22, { doer: null });
    expect(room.foresees('mona', free, later)).toEqual({ kind: 'stays', why: 'notYours' });
  });

  it('follow a second move by somebody else of that side, whose proposal takes the place of the first', () => {
    const taskId = room.makes(1);
    room.yes('mona', taskId);
    room.moves('layla', later);
    expect(room.tries('sami', 'moveWithEvent', { taskId, day: changed })).toBe('proposal_gone');
    expect(room.moves('sami', changed)).toEqual(['done']);
    expect(room.of(taskId).proposal).toMatchObject({
      by: person.sami,
      id: proposalOf(eventId, changed),
    });
    // What stayed behind follows later, from the date that it still has.
    const other = room.makes(2, { doer: null, by: 'mona' });
    room.moves('layla', later);
    expect(room.moves('mona', later)[1]).toBe('done');
    expect(clock(room.of(other).due)).toBe('2024-03-28T09:00');
  });

  it('are as they were after any way there and back by whoever moved it, where nobody touched their dates', () => {
    const steps = ['none', 'agree', 'start', 'wait', 'deliver', 'accept', 'own', 'sami'] as const;
    fc.assert(
      fc.property(
        fc.array(fc.record({ how: fc.constantFrom(...steps), offset }), { maxLength: 8 }),
        fc.array(anyDay, { maxLength: 4 }),
        fc.constantFrom(...names),
        (made, days, mover) => {
          const at = new EventRoom();
          for (const [n, { how, offset: given }] of made.entries()) {
            const by = how === 'own' ? 'mona' : how === 'sami' ? 'sami' : 'layla';
            const taskId = at.makes(n + 1, { ...given, by });
            if (['none', 'own', 'sami'].includes(how)) continue;
            at.yes('mona', taskId);
            if (how === 'agree') continue;
            at.does('mona', 'startTask', { taskId, word: '' });
            if (how === 'wait') {
              const asks = { asks: person.layla, answers: null, text: '?' };
              at.does('mona', 'sendMessage', { messageId: idOf(300 + n), taskId, ...asks });
            }
            if (how === 'start' || how === 'wait') continue;
            at.does('mona', 'deliverTask', { taskId, word: '' });
            if (how === 'accept') at.does('layla', 'acceptDelivery', { taskId, word: '' });
          }
          const before = at.room.state();
          for (const day of [...days, eventDay]) {
            const foreseen = at.room
              .all('task')
              .map(({ id }) => at.foresees(mover, id, day).kind !== 'stays');
            const done = at.moves(mover, day).map((code) => code === 'done');
            expect(done).toEqual(foreseen);
          }
          expect(at.room.state()).toEqual(before);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a template', () => {
  it('keeps a task as it is, with its date told from the event’s day, and gives it back on that day', () => {
    fc.assert(
      fc.property(offset, anyDay, anyDay, (given, saved, used) => {
        const at = new EventRoom();
        at.does('layla', 'moveEvent', { eventId, day: saved });
        const task = at.of(at.makes(1, given));
        const kept = savedTask(task, [], { day: saved, zone });
        const template = [{ ...kept, id: idOf(1), orderKey: 'V' }] as TemplateTaskRecord[];
        const again = planEvent(template, { day: saved, zone, now: at.now });
        expect(again[0]!.due).toEqual(task.due);
        // Elsewhere the clock shows the same, but for what it skips.
        const other = planEvent(template, { day: used, zone, now: at.now })[0]!.due!;
        at.does('layla', 'moveEvent', { eventId, day: used });
        expect(kept.when!.days).toBe(given.days);
        expect(other).toEqual(at.of(at.makes(2, kept.when!)).due);
      }),
      { numRuns: 60 },
    );
    const task = room.of(room.makes(3, { days: -30 }));
    expect(savedTask(task, [], { day: eventDay, zone })).toMatchObject({
      ...{ title: 'T3', assigneeId: person.mona, length: 50, when: { days: -30, time: '09:00' } },
    });
    expect(lastDayOf([task, room.of(room.makes(4, { days: 3 }))], zone)).toBe('2024-04-02');
    expect(lastDayOf([room.of(room.makes(5, { days: null }))], zone)).toBeNull();
  });

  it('suggests the first day on which each task has the days that it had', () => {
    const task = (days: number | null, length: number | null) =>
      ({ when: days === null ? null : { days, time: '09:00' }, length }) as TemplateTaskRecord;
    const today = { year: 2024, month: 2, day: 27 };
    expect(suggestedDay([task(-30, 5), task(0, 20)], today)).toBe('2024-04-02');
    expect(suggestedDay([task(0, 3)], today)).toBe('2024-03-01');
    expect(suggestedDay([task(10, 2), task(null, null)], today)).toBe('2024-02-27');
    expect(suggestedDay([task(10, 2)], today)).toBe('2024-02-27');
  });

  it('holds so many tasks and each of such a size, and none once it is put away', () => {
    const templateId = idOf(800);
    room.does('layla', 'createTemplate', { templateId, name: 'Wedding' });
    const work = { title: 'T', brief: '', steps: [], links: [], labelIds: [], assigneeId: null };
    const task = (n: number) => {
      const ids = { templateTaskId: idOf(900 + n), templateId, orderKey: 'V' };
      return { ...ids, ...work, when: null, length: null };
    };
    const steps = Array.from({ length: 100 }, () => ({ checklist: '', text: 'x'.repeat(700) }));
    const large = addTemplateTask.args.safeParse({ ...task(0), steps });
    expect(refusalOfIssues(large.error!).code).toBe('too_large');
    const add = (n: number) => room.tries('layla', 'addTemplateTask', task(n));
    for (let n = 0; n < templateLimits.tasksPerTemplate; n += 1) expect(add(n)).toBe('done');
    expect(add(500)).toBe('limit_reached');
    room.does('layla', 'archiveTemplate', { templateId, archived: true });
    expect(room.tries('mona', 'renameTemplate', { templateId, name: 'W' })).toBe('changed_since');
    room.does('mona', 'archiveTemplate', { templateId, archived: false });
    const when = { days: -7, time: '10:00' };
    room.does('mona', 'setTemplateWhen', { templateTaskId: idOf(900), when });
    expect(room.room.get('templateTask', idOf(900))).toMatchObject({ when });
    const words = {
      title: 'Print the menus',
      brief: 'Both sides',
      steps: [{ checklist: '', text: 'Proof' }],
    };
    room.does('mona', 'setTemplateWords', { templateTaskId: idOf(900), ...words });
    expect(room.room.get('templateTask', idOf(900))).toMatchObject({ ...words, when });
    const long = {
      ...words,
      brief: 'x'.repeat(19_000),
      steps: Array.from({ length: 90 }, () => ({ checklist: '', text: 'y'.repeat(490) })),
    };
    expect(room.tries('mona', 'setTemplateWords', { templateTaskId: idOf(900), ...long })).toBe(
      'too_large',
    );
    room.does('mona', 'archiveTemplate', { templateId, archived: true });
    expect(room.tries('mona', 'setTemplateWords', { templateTaskId: idOf(900), ...words })).toBe(
      'changed_since',
    );
  });
});
