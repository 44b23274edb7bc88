import { describe, expect, it } from 'vitest';

import { EnvRefused, parseEnv } from './env.ts';

const https = { PUBLIC_URL: 'https://sanad.test', SMTP_URL: 'smtp://mail.test' };
const strong = 'q8Zr2mVx5cTn7bLk1wHs4dFg9jPy6aQe';

describe('parseEnv', () => {
  it('needs nothing to be set', () => {
    expect(parseEnv({})).toMatchObject({ PORT: 3000, publicOrigin: undefined, DEMO: 'on' });
  });

  it('refuses a public address without a way to send mail, and says why', () => {
    expect(() => parseEnv({ PUBLIC_URL: 'https://sanad.test' })).toThrow(
      /SMTP_URL.*verifies their address/s,
    );
    expect(parseEnv(https).publicOrigin).toBe('https://sanad.test');
  });

  it.each([
    [
      'a path in the public address',
      { ...https, PUBLIC_URL: 'https://sanad.test/app' },
      /origin without a path/,
    ],
    ['a public address that is none', { ...https, PUBLIC_URL: 'sanad.test' }, /PUBLIC_URL/],
    ['a port that is none', { PORT: '70000' }, /PORT/],
    ['a database that is none', { DATABASE_URL: 'mysql://x' }, /postgres/],
    ['a LiveKit without its key', { LIVEKIT_URL: 'wss://media.test' }, /LIVEKIT_API_KEY/],
    ['a LiveKit address that is none', { LIVEKIT_URL: 'media.test:7880' }, /LIVEKIT_URL/],
    ['a short LiveKit secret', { LIVEKIT_API_SECRET: 'short' }, /LIVEKIT_API_SECRET/],
    ['a bucket without its keys', { S3_BUCKET: 'files' }, /S3_ACCESS_KEY_ID/],
    ['keys without their bucket', { S3_ACCESS_KEY_ID: 'sanad' }, /S3_BUCKET/],
    ['an address of a bucket that is none', { S3_ENDPOINT: 'store.test:9000' }, /S3_ENDPOINT/],
    ['a well-known secret', { AUTH_SECRET: 'changeme-changeme-changeme-0123456789' }, /well-known/],
    ['a secret of one letter', { AUTH_SECRET: 'a'.repeat(40) }, /too simple/],
    ['a short operations token', { OPS_TOKEN: 'abc' }, /OPS_TOKEN/],
    ['limits that are no JSON', { SANAD_LIMITS: 'many' }, /not JSON/],
    ['a limit that is not there', { SANAD_LIMITS: '{"apples":1}' }, /SANAD_LIMITS/],
    ['a limit below zero', { SANAD_LIMITS: '{"membersPerWorkspace":-1}' }, /SANAD_LIMITS/],
  ])('refuses %s', (_, source, reason) => {
    expect(() => parseEnv(source as Record<string, string>)).toThrow(EnvRefused);
    expect(() => parseEnv(source as Record<string, string>)).toThrow(reason);
  });

  it('takes an empty value as one that is not set', () => {
    expect(
      parseEnv({ PUBLIC_URL: '', SMTP_URL: ' ', HOST: '', OPS_TOKEN: '', AUTH_SECRET: '' }),
    ).toMatchObject({
      publicOrigin: undefined,
      HOST: undefined,
    });
  });

  it('replaces named limits and keeps the others', () => {
    const { limits } = parseEnv({ SANAD_LIMITS: '{"pendingInvitations":3}', AUTH_SECRET: strong });
    expect(limits).toMatchObject({ pendingInvitations: 3, membersPerWorkspace: 100 });
  });
});
