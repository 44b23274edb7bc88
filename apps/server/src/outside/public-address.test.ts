import { describe, expect, it } from 'vitest';

import { readOutsideUrl } from './outside-url.ts';
import { isPublicAddress } from './public-address.ts';

describe('an address from outside', () => {
  it('is reached where anybody on the internet can reach it', () => {
    for (const address of ['93.184.215.14', '8.8.8.8', '2606:4700::1111', '2a00:1450:4001::200a'])
      expect(isPublicAddress(address), address).toBe(true);
  });

  it('is not reached inside: this machine, its networks, and whatever hides such an address in another', () => {
    const inside = [
      ...[
        '127.0.0.1',
        '127.8.8.8',
        '0.0.0.0',
        '0.1.2.3',
        '10.1.1.1',
        '172.16.0.1',
        '172.31.255.255',
      ],
      ...['192.168.1.1', '169.254.169.254', '100.64.0.1', '192.0.0.1', '192.0.2.1', '198.18.0.1'],
      ...[
        '198.51.100.1',
        '203.0.113.1',
        '192.88.99.1',
        '224.0.0.1',
        '240.0.0.1',
        '255.255.255.255',
      ],
      ...['::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:0:7f00:1'],
      ...['64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::1', '2001::1', '2001:db8::1', '3fff::1'],
      ...[
        'fc00::1',
        'fd12::1',
        'fe80::1',
        'fe80::1%eth0',
        'fec0::1',
        'ff02::1',
        '100::1',
        '5f00::1',
      ],
      ...['4000::1', '1::1', '', 'localhost', '8.8.8', '08.8.8.8', '0x7f000001', '2130706433'],
    ];
    for (const address of inside) expect(isPublicAddress(address), address).toBe(false);
  });

  it('is https on its own port at a host with a name, and of a length', () => {
    for (const good of [
      'https://fcm.googleapis.com/fcm/send/a:b-_c',
      'https://updates.push.services.mozilla.com/wpush/v2/g',
      'https://wns2-by3p.notify.windows.com/w/?token=B%2bQ',
      'https://web.push.apple.com:443/Q',
    ])
      expect(readOutsideUrl(good)?.protocol, good).toBe('https:');
    for (const bad of [
      'http://one.push.test/',
      'https://one.push.test:8443/',
      'https://who@one.push.test/',
      'https://who:what@one.push.test/',
      'https://localhost/',
      'https://push/',
      'https://one.push.test./',
      'https://127.0.0.1/',
      'https://127.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://[fe80::1]/',
      'file:///etc/hostname',
      'javascript:0',
      'wss://one.push.test/',
      'one.push.test',
      '',
      `https://one.push.test/${'a'.repeat(2_048)}`,
      `https://${'a'.repeat(64)}.test/`,
    ])
      expect(readOutsideUrl(bad), bad).toBeUndefined();
  });
});
