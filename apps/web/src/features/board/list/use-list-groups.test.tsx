import type { ListPlan } from '@sanad/domain/task/list/list-place';
import { Suspense } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { LanguageProvider } from '../../../i18n/language-provider.tsx';
import { loadWordsAtHand } from '../../../i18n/words.ts';
import { SessionContext } from '../../../realtime/session/session-context.tsx';
import { PretendedRoom } from '../../task/life/test/pretended-room.ts';
import { mona } from '../../task/life/test/two-sides.ts';
import { useGroupKeys, useHeadOf } from './use-group-heads.ts';
import { useListGroups } from './use-list-groups.ts';

let root: Root;
let page: HTMLElement;
/** Each turn of the list that was drawn, as `date by title: …`. */
const drawn: string[] = [];

beforeEach(async () => {
  // As in a browser: what is drawn in slices is drawn by itself.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  drawn.length = 0;
  await loadWordsAtHand('en');
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

function List({ asked }: { readonly asked: ListPlan }) {
  const list = useListGroups(asked, useGroupKeys(asked.group));
  const headOf = useHeadOf(list?.plan.group ?? asked.group);
  const says =
    list &&
    `${list.plan.group} by ${list.plan.sort}: ` +
      list.groups.map(({ key, ids }) => `${headOf(key).name} ${ids.length}`).join(', ');
  if (says !== undefined && says !== drawn.at(-1)) drawn.push(says);
  return null;
}

/** Which tasks stand in a column: nothing moves here. */
function indexOf({ session: { client } }: PretendedRoom) {
  return (kind: 'task', { groupOf }: { groupOf(record: object): string | undefined }) => {
    const groups = Map.groupBy(client.all(kind), groupOf);
    const ids = new Map(Array.from(groups, ([key, all]) => [key, all.map(({ id }) => id)]));
    const none: string[] = [];
    return { group: (key: string) => ids.get(key) ?? none, onGroup: () => () => undefined };
  };
}

it('stands as it was, under the heads that it had, until all of it is arranged anew', async () => {
  const room = new PretendedRoom(mona, {});
  Object.assign(room.session.client, { index: indexOf(room) });
  const show = (asked: ListPlan) =>
    root.render(
      <LanguageProvider language="en" digits="latn">
        <SessionContext value={room.session}>
          <Suspense fallback={null}>
            <List asked={asked} />
          </Suspense>
        </SessionContext>
      </LanguageProvider>,
    );
  const isDrawn = (count: number) =>
    vi.waitFor(() => expect(drawn.length).toBeGreaterThanOrEqual(count));
  show({ group: 'waits', sort: 'order' });
  await isDrawn(1);
  const before = drawn.length;
  show({ group: 'person', sort: 'newest' });
  await isDrawn(before + 1);
  expect(drawn).toEqual([
    expect.stringMatching(/^waits by order: /u),
    expect.stringMatching(/^person by newest: /u),
  ]);
  expect(drawn.join()).not.toContain('undefined');
});
