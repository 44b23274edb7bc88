import { expect, it } from 'vitest';

import { guessKind } from './guess-kind.ts';

it.each([
  ['To Do', 'requested'],
  ['New requests', 'requested'],
  ['المهام المطلوبة', 'requested'],
  ['Doing', 'in_progress'],
  ['قيد التنفيذ', 'in_progress'],
  ['جارٍ العمل', 'in_progress'],
  ['Waiting on Layla', 'waiting_client'],
  ['بانتظار الرد', 'waiting_client'],
  ['Ready for review', 'in_review'],
  ['للمراجعة', 'in_review'],
  ['DONE ✅', 'done'],
  ['تمّ', 'done'],
  ['المهام المنجزة', 'done'],
  // A word that only begins so speaks of nothing.
  ['Newsletter', 'plain'],
  ['Undone things', 'plain'],
  ['تموين', 'plain'],
  ['Ideas', 'plain'],
  ['', 'plain'],
])('offers for %j the stage %s', (name, kind) => {
  expect(guessKind(name)).toBe(kind);
});
