import { describe, expect, it } from 'vitest';

import { parseEnv } from '../env.ts';
import { createOrigins } from './origins.ts';

describe('origins', () => {
  it('are this machine’s names at our port, and no other name that points here', () => {
    const origins = createOrigins(parseEnv({}));
    origins.listensOn(4417);
    for (const name of ['localhost', '127.0.0.1', '[::1]']) {
      expect(origins.trusts(`http://${name}:4417`)).toBe(true);
    }
    for (const origin of [
      'http://localhost:4418',
      'http://localhost',
      'https://localhost:4417',
      'http://rebound.test:4417',
      'http://localhost.evil.test:4417',
      'null',
      '',
    ]) {
      expect([origin, origins.trusts(origin)]).toEqual([origin, false]);
    }
    expect(origins.base).toBe('http://localhost:4417');
  });

  it('are the public one alone where there is one', () => {
    const origins = createOrigins(
      parseEnv({ PUBLIC_URL: 'https://sanad.test/', SMTP_URL: 'smtp://mail.test' }),
    );
    origins.listensOn(4417);
    expect(origins.list()).toEqual(['https://sanad.test']);
    expect(origins.base).toBe('https://sanad.test');
  });

  it('include an address that the server was told to bind, and the page’s own server in development', () => {
    const bound = createOrigins(parseEnv({ HOST: '192.0.2.7' }));
    bound.listensOn(80);
    expect(bound.trusts('http://192.0.2.7')).toBe(true);
    expect(bound.base).toBe('http://192.0.2.7');
    const developed = createOrigins(parseEnv({ DEV_PORT: '5173' }));
    developed.listensOn(4417);
    expect(developed.trusts('http://127.0.0.1:5173')).toBe(true);
    expect(developed.base).toBe('http://localhost:5173');
  });
});
