import { expect, it } from 'vitest';

import { startLines } from './start-lines.ts';

const plain = {
  HOST: undefined,
  publicOrigin: undefined,
  OPS_TOKEN: undefined,
  TRUST_PROXY: 0,
  SMTP_URL: undefined,
  DEMO: 'on',
} as const;

const link = 'http://localhost:3000/dev/mail?key=k';
const said = (more: object, mail?: string) => startLines({ ...plain, ...more }, mail).join('\n');

it('says on a plain start that it is for this machine, and gives the link to captured mail', () => {
  const lines = said({}, link);
  expect(lines).toContain('Open to: programs on this machine only.');
  expect(lines).toContain('Sample data: offered at this machine.');
  expect(lines).toContain(link);
  expect(said({ DEMO: 'off' }, link)).toContain('Sample data: not offered.');
});

it('says who comes in where an address or an origin is set, and that nobody reads captured mail', () => {
  for (const more of [{ HOST: '0.0.0.0' }, { publicOrigin: 'https://sanad.test' }]) {
    const lines = said(more);
    expect(lines).toContain(`Open to: everybody who reaches ${Object.values(more)[0]}.`);
    expect(lines).toContain('Sample data: not offered.');
    expect(lines).toContain('shown to nobody');
    expect(lines).not.toContain('/dev/mail');
  }
  expect(said({ HOST: '0.0.0.0', SMTP_URL: 'smtp://a' })).toContain('Mail: sent by SMTP_URL.');
  expect(said({ OPS_TOKEN: 't' })).toContain('this machine, and whoever holds OPS_TOKEN.');
  expect(said({ TRUST_PROXY: 1 })).toContain('behind a proxy');
});
