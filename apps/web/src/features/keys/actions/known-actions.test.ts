import { expect, it } from 'vitest';

import { actionsNow, giveActions, type Action } from './known-actions.ts';

const source =
  (...ids: readonly string[]) =>
  (): readonly Action[] =>
    ids.map((id) => ({ id, text: id, icon: 'add', run: () => undefined }));

it('has what is at hand first, whichever came first, and else what was given last', () => {
  const stops = [
    giveActions(source('row'), true),
    giveActions(source('page')),
    giveActions(source('piece')),
  ];
  expect(actionsNow().map(({ id }) => id)).toEqual(['row', 'piece', 'page']);
  stops[0]!();
  expect(actionsNow().map(({ id }) => id)).toEqual(['piece', 'page']);
  for (const stop of stops) stop();
  expect(actionsNow()).toEqual([]);
});
