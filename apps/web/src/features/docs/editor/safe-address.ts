/** The addresses that a document may lead to. Everything else (script, data, files) is shown as text and does nothing. */
export function safeLink(address: unknown): string | undefined {
  if (typeof address !== 'string' || address.length > 2_048) return undefined;
  const url = URL.parse(address.trim());
  if (!url || !/^(https?|mailto|tel):$/.test(url.protocol)) return undefined;
  return url.href;
}

/** What a person types into the address field: a bare host or mail address gets its scheme. */
export function linkFromTyping(typed: string): string | undefined {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return safeLink(`mailto:${text}`);
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+:\d+(\/|$)/.test(text)) return safeLink(text);
  return /^[^\s/]+\.[^\s/.]{2,}/.test(text) ? safeLink(`https://${text}`) : undefined;
}

/** Pictures come from https only. */
export function safePicture(address: unknown): URL | undefined {
  if (typeof address !== 'string' || address.length > 2_048) return undefined;
  const url = URL.parse(address.trim());
  return url?.protocol === 'https:' && url.username === '' ? url : undefined;
}
