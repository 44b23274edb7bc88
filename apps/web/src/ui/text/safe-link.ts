/** The scheme of a page has a host, and a user part would read as one: `https://bank.example@evil.example`. */
const schemes = /^(https?|mailto|tel):$/;

/**
 * The address if a person may follow it: of a page, a mailbox or a phone. Everything else (script, data, files) is
 * shown as text and does nothing.
 */
export function safeLink(address: unknown): string | undefined {
  if (typeof address !== 'string' || address.length > 2_048) return undefined;
  const url = URL.parse(address.trim());
  if (url === null || !schemes.test(url.protocol)) return undefined;
  return url.username === '' && url.password === '' ? url.href : undefined;
}

/** What a person types into the field of an address: a bare host or mail address gets its scheme. */
export function linkFromTyping(typed: string): string | undefined {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return safeLink(`mailto:${text}`);
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+:\d+(\/|$)/.test(text)) return safeLink(text);
  return /^[^\s/]+\.[^\s/.]{2,}/.test(text) ? safeLink(`https://${text}`) : undefined;
}
