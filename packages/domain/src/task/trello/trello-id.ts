/** SHA-1 of bytes; a port, because this package has no Node and no browser. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

/**
 * Ids made from Trello's own, as UUIDs of version 5 in the workspace's namespace: the same card gets the
 * same id at every import here, and another one in every other workspace.
 */
export function createTrelloIds(workspaceId: string, digest: Digest) {
  const namespace = Uint8Array.from(workspaceId.replaceAll('-', '').match(/../g) ?? [], (pair) =>
    Number.parseInt(pair, 16),
  );
  return function idOf(kind: 'list' | 'label' | 'card' | 'item' | 'rev', trelloId: string): string {
    const name = encodeUtf8(`trello:${kind}:${trelloId}`);
    const bytes = new Uint8Array(namespace.length + name.length);
    bytes.set(namespace);
    bytes.set(name, namespace.length);
    const hash = digest(bytes).slice(0, 16);
    hash[6] = (hash[6]! & 0x0f) | 0x50;
    hash[8] = (hash[8]! & 0x3f) | 0x80;
    const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      hex.slice(12, 16),
      hex.slice(16, 20),
      hex.slice(20),
    ].join('-');
  };
}
export type TrelloIds = ReturnType<typeof createTrelloIds>;

function encodeUtf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text.toWellFormed());
  const bytes: number[] = [];
  for (let at = 0; at < escaped.length; at += 1) {
    if (escaped[at] !== '%') bytes.push(escaped.charCodeAt(at));
    else {
      bytes.push(Number.parseInt(escaped.slice(at + 1, at + 3), 16));
      at += 2;
    }
  }
  return Uint8Array.from(bytes);
}
