import type { FileId, TaskId } from '@sanad/domain/kernel/ids';
import { describe, expect, it } from 'vitest';

import { besideOf, filesFor, isExport, type Upload } from './files-beside.ts';

const upload = (n: number, name: string, more: Partial<Upload> = {}): Upload => ({
  ...{ fileId: `file-${n}` as FileId, taskId: `task-${n}` as TaskId, title: `Task ${n}` },
  ...{ names: [name], bytes: null, here: false, ...more },
});
const file = (name: string): File => new File(['x'], name);

describe('what is dropped beside exports', () => {
  it('is told from an export by its ending', () => {
    const names = ['board.JSON', 'table.csv', 'notes.txt', 'plan.pdf', 'json', 'صورة.png'];
    expect(names.filter((name) => isExport(file(name)))).toEqual(names.slice(0, 3));
  });

  it('goes to the board that has its name, and to none where two boards do or it is there', () => {
    const [one, other] = [
      [upload(1, 'plan.pdf'), upload(2, 'image.png')],
      [upload(3, 'image.png'), upload(4, 'old.pdf', { here: true })],
    ];
    const pile = ['plan (1).pdf', 'image.png', 'old.pdf', 'none.pdf'].map(file);
    const beside = besideOf(pile, [one, other]);
    expect(beside.map(({ match }) => match.kind)).toEqual(['found', 'several', 'found', 'none']);
    expect(filesFor(beside, one)).toEqual([
      { file: pile[0], fileId: 'file-1', taskId: 'task-1', name: 'plan.pdf' },
    ]);
    expect(filesFor(beside, other)).toEqual([]);
  });
});
