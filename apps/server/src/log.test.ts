import { Writable } from 'node:stream';

import { describe, expect, it } from 'vitest';

import { createLog } from './log.ts';

function capture() {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { log: createLog('debug', sink), output: () => lines.join('') };
}

describe('createLog', () => {
  it('never writes a secret, wherever it stands', () => {
    const { log, output } = capture();
    const secret = 'canary-7f3a';
    log.info({ password: secret, token: secret, cookie: secret }, 'flat');
    log.info(
      { headers: { authorization: secret, cookie: secret, 'set-cookie': [secret] } },
      'nested',
    );
    log.info({ request: { headers: { cookie: secret }, body: { newPassword: secret } } }, 'deep');
    log.warn(
      { link: `http://localhost/invite/${secret}`, url: `/reset?token=${secret}` },
      'addresses',
    );
    expect(output()).not.toContain('canary');
    expect(output()).toContain('deep');
  });

  it('takes tokens out of error messages', () => {
    const { log, output } = capture();
    const token = 'Zk3vYh1QeXw8uJm2Rb7tNc5dLf9sGa4pKi6oTzE0qWx';
    const error = new Error(`request to /invite/${token} failed`);
    error.stack = `Error: GET /docs/a/b?token=${token}&stored=1\n    at x`;
    log.error({ err: error }, 'failed');
    log.error(
      { err: Object.assign(new Error('query failed'), { query: 'select', parameters: [token] }) },
      'failed',
    );
    expect(output()).not.toContain(token);
    expect(output()).toContain('failed');
  });
});
