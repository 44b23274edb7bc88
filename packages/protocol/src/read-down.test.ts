import { describe, expect, it } from 'vitest';

import type { Down } from './down.ts';
import { readDown } from './read-down.ts';

const room = 'workspace:00000000-0000-4000-8000-000000000001';
const clientId = '00000000-0000-4000-8000-000000000002';
const newer: Down = { type: 'fault', code: 'newer_server', params: {} };
const joined = {
  type: 'joined',
  room,
  version: 3,
  resync: false,
  lastMutationId: 0,
  sessionId: 's',
  role: 'assistant',
  capabilities: ['board.view', 'board.edit'],
};

describe('a page reads a server of tomorrow', () => {
  it('that it knows all of, without a word about versions', () => {
    expect(readDown(joined)).toEqual([joined]);
    const refused = { type: 'refused', room, clientId, id: 1, code: 'not_found', params: {} };
    expect(readDown(refused)).toEqual([refused]);
  });

  it('whose capability it does not know: the others stand', () => {
    const capabilities = ['board.view', 'board.dream', 'board.edit'];
    expect(readDown({ ...joined, capabilities })).toEqual([joined, newer]);
    const role = { type: 'role', room, role: 'assistant', capabilities };
    expect(readDown(role)[0]).toMatchObject({ capabilities: ['board.view', 'board.edit'] });
  });

  it('whose role it does not know: a guest’s place with the capabilities that were said', () => {
    expect(readDown({ ...joined, role: 'dreamer' })).toEqual([{ ...joined, role: 'guest' }, newer]);
  });

  it('whose refusal it does not know: it was refused all the same', () => {
    const refused = { type: 'refused', room, clientId, id: 1, code: 'too_dreamy', params: {} };
    expect(readDown(refused)).toEqual([{ ...refused, code: 'newer_server' }, newer]);
    expect(readDown({ type: 'ended', room, code: 'too_dreamy' })).toMatchObject([
      { type: 'ended', code: 'newer_server' },
      newer,
    ]);
  });

  it('whose message it does not know: it is told that there is more', () => {
    expect(readDown({ type: 'dreamt', room })).toEqual([newer]);
  });

  it('and field: it is left away, and the message stands', () => {
    expect(readDown({ ...joined, dreams: 7 })).toEqual([joined]);
  });

  it.each([null, 5, 'joined', [], {}, { type: 7 }, { type: 'joined' }, { type: 'poke', room }])(
    'and drops %j, which says nothing',
    (raw) => {
      expect(readDown(raw)).toEqual([]);
    },
  );
});
