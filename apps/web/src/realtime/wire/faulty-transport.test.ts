import { describe, expect, it } from 'vitest';

import { readFaults } from './faulty-transport.ts';

describe('faults in the address', () => {
  it.each([
    ['?faults=drop:0.2,delay:300', { drop: 0.2, delay: 300, duplicate: 0 }],
    ['?faults=duplicate:9', { drop: 0, delay: 0, duplicate: 1 }],
    ['?faults=drop:-1,nonsense:3,delay:x', undefined],
    ['?faults=', undefined],
    ['', undefined],
  ])('%s', (search, faults) => {
    expect(readFaults(search)).toEqual(faults);
  });
});
