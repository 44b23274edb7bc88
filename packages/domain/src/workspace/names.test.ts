import { expect, it } from 'vitest';

import { refusalOfIssues } from '../kernel/refusal-of-issues.ts';
import { workspaceRoomModel } from './room-model.ts';

const id = '00000000-0000-4000-8000-000000000001';
const columnAt = { columnId: id, kind: 'plain', orderKey: 'V' };
const write = { taskId: id, base: 'rev-00001', rev: 'rev-00002' };

/** Every mutation that takes a name, with the name left out. A new one belongs here. */
const named: readonly (readonly [mutation: string, field: string, args: object])[] = [
  ['createColumn', 'name', columnAt],
  ['renameColumn', 'name', { columnId: id }],
  ['createLabel', 'name', { labelId: id }],
  ['renameLabel', 'name', { labelId: id }],
  ['createTask', 'title', { taskId: id, columnId: id, orderKey: 'V', rev: 'rev-00001' }],
  ['writeTaskTitle', 'text', write],
  ['chooseTaskTitle', 'text', { taskId: id, seen: ['rev-00001'], rev: 'rev-00002' }],
  ['createChecklistItem', 'text', { itemId: id, taskId: id, orderKey: 'V' }],
  ['writeChecklistItem', 'text', { itemId: id }],
  ['createDocument', 'title', { documentId: id }],
  ['renameDocument', 'title', { documentId: id }],
];

it.each(named)(
  '%s takes a clean %s and refuses one that shows nothing',
  (mutation, field, args) => {
    const schema = workspaceRoomModel.mutations.get(mutation)!.args;
    const clean = schema.parse({ ...args, [field]: ' \u202EINV\u0000-7\u2028\u200B paid ' });
    expect(clean).toMatchObject({ [field]: 'INV-7 paid' });
    const blank = schema.safeParse({ ...args, [field]: '\u200B\u3164\u202E' });
    expect(refusalOfIssues(blank.error!).code).toBe('name_blank');
  },
);

it('of a member or a workspace that the ledger still holds is shown clean, and never refused', () => {
  const schema = workspaceRoomModel.mutations.get('setWorkspaceFacts')!.args;
  expect(schema.parse({ name: '\u202EClinic\n' })).toEqual({ name: 'Clinic' });
  expect(schema.parse({ name: '\u200B' })).toEqual({ name: '…' });
});
