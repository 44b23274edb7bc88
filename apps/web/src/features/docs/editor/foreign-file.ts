/** What was taken out of a document, to be read, and the whole document as it was, to be brought back. */
export function foreignFile(title: string, parts: readonly string[], before: Uint8Array): Blob {
  let bytes = '';
  for (const byte of before) bytes += String.fromCharCode(byte);
  const file = {
    title,
    takenOut: parts,
    documentBefore: { kind: 'yjs-update', base64: btoa(bytes) },
  };
  return new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' });
}
