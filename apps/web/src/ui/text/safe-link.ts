/**
 * The address if a person may follow it: http or https, and no user part, because
 * `https://bank.example@evil.example` reads as the bank.
 */
export function safeLink(href: string): string | undefined {
  const url = URL.parse(href);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  return url.username === '' && url.password === '' ? url.href : undefined;
}
