import { defaultNoticeChoices, noticeChoices } from '@sanad/domain/notices/notice-choices';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../../../../test/test-app.ts';
import type { TestPerson } from '../../../../test/test-person.ts';
import { loadChoices } from './notice-choice-repo.ts';

let app: TestApp;
let mona: TestPerson;
let layla: TestPerson;

beforeAll(async () => {
  app = await createTestApp();
  [mona, layla] = [await app.quickPerson('Mona'), await app.quickPerson('Layla')];
});
afterAll(() => app.close());

const choose = (person: TestPerson, body: object) => person.call('PATCH', '/api/me/notices', body);
const chosen = async (person: TestPerson) =>
  noticeChoices.parse((await person.call('GET', '/api/me/notices')).body);

describe('how a person is told', () => {
  it('is kept for them alone, one choice beside the other, also of two devices at once', async () => {
    expect(await chosen(mona)).toEqual(defaultNoticeChoices);
    await Promise.all([
      choose(mona, { mail: { at: '18:30', days: 'work' } }),
      choose(mona, { mail: { apart: true } }),
      choose(mona, { kinds: { asked: { push: false } } }),
      choose(mona, { kinds: { asked: { mail: false }, invited: { push: true } } }),
    ]);
    const expected = {
      mail: { on: true, at: '18:30', days: 'work', apart: true },
      kinds: {
        ...defaultNoticeChoices.kinds,
        asked: { mail: false, push: false },
        invited: { mail: true, push: true },
      },
    };
    expect(await chosen(mona)).toEqual(expected);
    expect(await chosen(layla)).toEqual(defaultNoticeChoices);
    expect([...(await loadChoices(app.database.db, [layla.userId, mona.userId])).values()]).toEqual(
      [defaultNoticeChoices, expected],
    );
  });

  it('refuses what is no choice, and changes nothing', async () => {
    const before = await chosen(mona);
    for (const body of [
      { mail: { at: '25:00' } },
      { mail: { on: 'yes' } },
      { mail: { to: 'else@example.test' } },
      { kinds: { late: { mail: true } } },
      { userId: layla.userId },
    ])
      expect((await choose(mona, body)).status, JSON.stringify(body)).toBe(400);
    expect(await chosen(mona)).toEqual(before);
  });
});
