import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import * as Y from 'yjs';

/** An edit: at a position, so many characters deleted, this text inserted. */
type Edit = readonly [position: number, deleted: number, inserted: string];

/**
 * A long editing history as single updates. With SANAD_REAL_DATA it is the recorded one of a LaTeX
 * paper (259,778 edits); without it a seeded one of the same size and mix, and the result says so.
 */
export interface Trace {
  readonly name: string;
  readonly whole: Uint8Array;
  readonly text: string;
  /**
   * Types it again, update by update. None is kept: a load process that holds hundreds of thousands
   * of them spends its time in looking them over for garbage, and calls that the server's.
   */
  updates(): Iterable<Uint8Array>;
}

const editCount = 259_778;

function loadEdits(): { name: string; edits: readonly Edit[] } {
  const folder = process.env['SANAD_REAL_DATA'];
  const file = folder && join(folder, 'automerge-paper.json.gz');
  if (!file || !existsSync(file)) return { name: 'seeded edits', edits: seededEdits() };
  const trace = JSON.parse(gunzipSync(readFileSync(file)).toString());
  const edits = trace.txns.flatMap((transaction: { patches: Edit[] }) => transaction.patches);
  return { name: 'recorded edits of a LaTeX paper', edits };
}

function seededEdits(): Edit[] {
  let seed = 12_345;
  const random = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const edits: Edit[] = [];
  let length = 0;
  let position = 0;
  let deleting = false;
  for (let index = 0; index < editCount; index += 1) {
    if (random() < 0.004) position = Math.floor(random() * (length + 1));
    // In runs, as people press the key: about ten at a time, three edits in ten.
    if (random() < (deleting ? 0.1 : 0.043)) deleting = !deleting;
    if (deleting && position > 0) {
      position -= 1;
      length -= 1;
      edits.push([position, 1, '']);
    } else {
      edits.push([position, 0, String.fromCharCode(97 + Math.floor(random() * 26))]);
      position += 1;
      length += 1;
    }
  }
  return edits;
}

/** `repeat` types the history that many times into one document: a longer one of the same kind. */
export function loadTrace(repeat = 1): Trace {
  const { name, edits } = loadEdits();
  const { doc, text } = emptyDocument();
  for (let round = 0; round < repeat; round += 1) {
    for (const edit of edits) type(text, edit);
  }
  return {
    name,
    whole: Y.encodeStateAsUpdate(doc),
    text: text.toString(),
    updates: () => typed(edits, repeat),
  };
}

function* typed(edits: readonly Edit[], repeat: number): Generator<Uint8Array> {
  const { doc, text } = emptyDocument();
  let made: Uint8Array | undefined;
  doc.on('update', (update: Uint8Array) => {
    made = update;
  });
  for (let round = 0; round < repeat; round += 1) {
    for (const edit of edits) {
      made = undefined;
      type(text, edit);
      if (made) yield made;
    }
  }
}

/** The same client each time, so that what is typed again is the same document. */
function emptyDocument(): { readonly doc: Y.Doc; readonly text: Y.Text } {
  const doc = new Y.Doc();
  doc.clientID = 2_863_311_530;
  return { doc, text: doc.getText('content') };
}

function type(text: Y.Text, [position, deleted, inserted]: Edit): void {
  text.doc!.transact(() => {
    if (deleted) text.delete(position, deleted);
    if (inserted) text.insert(position, inserted);
  });
}
