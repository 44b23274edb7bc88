import type { EventRecord } from '@sanad/domain/template/record';
import { expect, it } from 'vitest';

import { makeEvent } from './make/make-event.ts';
import { moveTogether, type Move } from './move/moves-of.ts';
import { saveTasks } from './save/save-tasks.ts';

/** A page whose room refuses mutations of these names. */
function pageRefusing(...names: readonly string[]) {
  return {
    all: () => [],
    together: (work: () => void) => work(),
    mutate: ({ name }: { readonly name: string }) =>
      names.includes(name)
        ? { kind: 'refused', code: 'limit_reached', params: { limit: 1 } }
        : { kind: 'made' },
  } as never;
}

const from = { day: '2026-12-10', zone: 'Asia/Dubai' };
const event = { id: 'e', day: '2026-12-10' } as unknown as EventRecord;
const moves = [{ task: { id: 't' }, way: { kind: 'moves' } }] as unknown as readonly Move[];
const newEvent = { name: 'Opening', templateId: 't' as never, ...from };

it('tells what was done from what was not, so that an undo takes back nothing that was before', () => {
  const refused = { code: 'limit_reached' };
  expect(saveTasks(pageRefusing('createTemplate'), 'Opening', [], from)).toMatchObject({
    ...{ isKept: false, saved: 0, refused },
  });
  expect(saveTasks(pageRefusing(), 'Opening', [], from)).toMatchObject({ isKept: true });

  expect(makeEvent(pageRefusing('createEvent'), 'c' as never, newEvent, [])).toMatchObject({
    ...{ isPlanned: false, made: 0, refused },
  });
  expect(makeEvent(pageRefusing(), 'c' as never, newEvent, [])).toMatchObject({ isPlanned: true });

  const toAnother = '2026-12-20';
  const moved = (refusing: string, day: string) =>
    moveTogether(pageRefusing(refusing), event, day, moves);
  expect(moved('moveEvent', toAnother)).toMatchObject({ isMoved: false, moved: 0 });
  expect(moved('moveWithEvent', toAnother)).toMatchObject({ isMoved: true, moved: 0 });
  // It is there already, and nothing could follow it.
  expect(moved('moveWithEvent', event.day)).toMatchObject({ isMoved: false, moved: 0 });
});
