import { isIP } from 'node:net';

import ipaddr from 'ipaddr.js';

/** What the internet routes of IPv6; the rest is given to nobody, or means something inside a network. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * An address that anybody on the internet can reach. What carries an IPv4 address inside (mapped, 6to4,
 * NAT64, Teredo) is none: whoever translates it may stand inside.
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(globalUnicast);
}
