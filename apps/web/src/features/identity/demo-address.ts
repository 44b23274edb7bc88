import type { Side } from '@sanad/domain/access/side';
import type { Language } from '@sanad/protocol/http/profile';

/** Cookies belong to a name: on loopback each side of the sample data has its own, and the chosen language goes along in the address. */
const names: Readonly<Record<Side, string>> = { client: 'localhost', assistant: '127.0.0.1' };

export function demoAddress(here: string, side: Side, language: Language): string {
  const address = new URL(`/try/${side}?language=${language}`, here);
  if (Object.values(names).includes(address.hostname)) address.hostname = names[side];
  return address.href;
}
