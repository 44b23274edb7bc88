import type { IncomingMessage } from 'node:http';

import { expect, it } from 'vitest';

import { rememberSenders, type Sender } from './remember-senders.ts';

const askedBy = (cookie?: string) => ({ headers: { cookie } }) as IncomingMessage;

it('looks up whose a cookie is once a minute, each cookie by itself, and of nobody each time', async () => {
  let now = 0;
  const asked: (string | undefined)[] = [];
  const sender = rememberSenders({
    now: () => now,
    async authenticate({ headers: { cookie } }) {
      asked.push(cookie);
      return cookie?.startsWith('known')
        ? ({ userId: cookie, loginId: `login of ${cookie}` } as unknown as Sender)
        : undefined;
    },
  });
  const login = async (cookie?: string) => (await sender(askedBy(cookie)))?.loginId;
  expect(await login('known a')).toBe('login of known a');
  expect(await login('known b')).toBe('login of known b');
  expect(await login('known a')).toBe('login of known a');
  // Another cookie beside it may say that its person has left.
  expect(await login('known a; leaving')).toBe('login of known a; leaving');
  expect(asked).toEqual(['known a', 'known b', 'known a; leaving']);
  for (const nobody of ['other', 'other', undefined, undefined]) await login(nobody);
  expect(asked.slice(3)).toEqual(['other', 'other', undefined, undefined]);
  now = 60_000;
  await login('known a');
  expect(asked.at(-1)).toBe('known a');
});

it('keeps a bounded number of them', async () => {
  let asked = 0;
  const sender = rememberSenders({
    now: () => 0,
    async authenticate() {
      asked += 1;
      return {} as Sender;
    },
  });
  for (let at = 0; at <= 1_000; at += 1) await sender(askedBy(`${at}`));
  await sender(askedBy('1000'));
  expect(asked).toBe(1_001);
  await sender(askedBy('0'));
  expect(asked).toBe(1_002);
});
