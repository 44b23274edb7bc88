import { beforeEach, describe, expect, it } from 'vitest';

import { idOf, LifeRoom, taskId } from '../life/test/life-room.ts';
import type { TaskRecord } from '../record.ts';

const seriesId = idOf(7_000);
const plan = {
  rule: { unit: 'week', every: 1, days: [7], weekStart: 7, ends: null },
  ...{ from: '2023-11-19', time: '09:00', zone: 'Africa/Cairo', makes: 'done' },
};

let room: LifeRoom;
beforeEach(() => {
  room = new LifeRoom();
  const task = { taskId, columnId: idOf(11), orderKey: 'V', title: 'Report', rev: 'rev-00001' };
  room.does('mona', 'createTask', { ...task, brief: 'As always' });
  step(61, 'Count');
  step(62, 'Send');
  room.does('mona', 'repeatTask', { taskId, seriesId, plan });
});

const series = () => room.room.get('series', seriesId as never)!;
const newest = (): TaskRecord => room.room.get('task', series().taskId)!;
const stepsOf = (id: string) =>
  room.room
    .all('checklistItem')
    .filter((each) => each.taskId === id)
    .toSorted((a, b) => (a.orderKey < b.orderKey ? -1 : 1))
    .map(({ text, done }) => (done ? `${text} ✓` : text));

function step(n: number, text: string, id: string = taskId): void {
  const args = { taskId: id, itemId: idOf(n), text, orderKey: `V${n}`, checklist: '' };
  room.does('mona', 'createChecklistItem', args);
}
function write(part: 'Title' | 'Brief', text: string): void {
  const { id, ...task } = newest();
  const { rev } = part === 'Title' ? task.title : task.brief;
  const args = { taskId: id, base: rev, rev: `rev-${text.padEnd(8, '-')}`, text };
  room.does('mona', `writeTask${part}`, args);
}
const put = (state: string, id: string = newest().id) =>
  room.does('mona', 'setOwnTaskState', { taskId: id, state });
const says = (onlyHere: boolean) =>
  room.tries('mona', 'keepWordsHere', { seriesId, taskId: newest().id, onlyHere });

function changeAll(): void {
  write('Title', 'Yearly report');
  write('Brief', 'With last year');
  room.does('mona', 'removeChecklistItem', { itemId: idOf(61) });
  step(63, 'Compare');
}

describe('words that are changed in one that comes again', () => {
  it('are said by those that follow, where nobody says otherwise or somebody says so', () => {
    changeAll();
    put('done');
    expect(newest()).toMatchObject({
      title: { text: 'Yearly report' },
      brief: { text: 'With last year' },
    });
    expect(stepsOf(newest().id)).toEqual(['Send', 'Compare']);
    expect(series()).toMatchObject({ changed: null, onlyHere: null });
    write('Title', 'Again');
    expect(says(false)).toBe('done');
    put('done');
    expect(newest().title.text).toBe('Again');
  });

  it('stay there alone, where somebody says so before or after: the next one is as it came', () => {
    expect(says(true)).toBe('done');
    changeAll();
    room.does('mona', 'tickChecklistItem', { itemId: idOf(62), done: true });
    expect(newest().title.text).toBe('Yearly report');
    put('done');
    expect(newest()).toMatchObject({ title: { text: 'Report' }, brief: { text: 'As always' } });
    expect(stepsOf(newest().id)).toEqual(['Count', 'Send']);
    // Of the next one it is asked anew.
    write('Brief', 'New ways');
    put('done');
    expect(newest()).toMatchObject({ title: { text: 'Report' }, brief: { text: 'New ways' } });
  });

  it('are none once they are changed back, part by part', () => {
    write('Title', 'Other');
    room.does('mona', 'moveChecklistItem', { itemId: idOf(61), checklist: 'Late', orderKey: 'k' });
    expect(series().changed).toMatchObject({ title: 'Report', brief: null });
    expect(series().changed?.steps?.map(({ text }) => text)).toEqual(['Count', 'Send']);
    write('Title', 'Report');
    expect(series().changed).toMatchObject({ title: null });
    room.does('mona', 'moveChecklistItem', { itemId: idOf(61), checklist: '', orderKey: 'A' });
    expect(series().changed).toBeNull();
    room.does('mona', 'tickChecklistItem', { itemId: idOf(61), done: true });
    expect(series().changed).toBeNull();
  });

  it('count again where what made the next one is taken back, and it comes as it would have', () => {
    says(true);
    changeAll();
    const { changed } = series();
    put('done');
    const { id } = newest();
    put('in_progress', taskId);
    expect(series()).toMatchObject({ taskId, changed, onlyHere: true });
    put('done');
    expect(newest()).toMatchObject({ id, title: { text: 'Report' } });
    expect(stepsOf(id)).toEqual(['Count', 'Send']);
  });

  it('are not spoken of in an earlier one', () => {
    put('done');
    const old = { seriesId, taskId, onlyHere: true };
    expect(room.tries('mona', 'keepWordsHere', old)).toBe('changed_since');
    const { rev } = room.task.title;
    const late = { taskId, base: rev, rev: 'rev-00009', text: 'Late' };
    room.does('mona', 'writeTaskTitle', late);
    expect(series().changed).toBeNull();
  });
});
