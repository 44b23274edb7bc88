/** Pictures come from https only. */
export function safePicture(address: unknown): URL | undefined {
  if (typeof address !== 'string' || address.length > 2_048) return undefined;
  const url = URL.parse(address.trim());
  return url?.protocol === 'https:' && url.username === '' ? url : undefined;
}
