import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import type { DocKey, DocLog, StoredDoc } from '../yjs/doc-log.ts';
import { makeSnapshot } from '../yjs/make-snapshot.ts';
import { frameUpdates } from '../yjs/update-log.ts';

export interface DocLogSubject {
  readonly log: DocLog;
  /** The same log opened again, as after a restart. */
  reopen(): Promise<DocLog>;
  /** A document that nobody wrote yet. */
  newDoc(): DocKey;
}

/** Typing in one document, as rows would hold it. */
function typing(texts: readonly string[]): Uint8Array[] {
  const doc = new Y.Doc();
  const rows: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => rows.push(frameUpdates([update])));
  for (const text of texts) doc.getText('text').insert(doc.getText('text').length, text);
  return rows;
}

export function textOf(stored: StoredDoc): string {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, makeSnapshot(stored).state);
  return doc.getText('text').toString();
}

/** What every log of documents owes the document engine. */
export function docLogContract(name: string, create: () => Promise<DocLogSubject>): void {
  describe(`document log contract: ${name}`, () => {
    it('begins empty, without making anything by being read', async () => {
      const { log, newDoc } = await create();
      const doc = newDoc();
      expect(await log.load(doc)).toEqual({ snapshot: undefined, tail: [] });
      expect(await log.load(doc)).toEqual({ snapshot: undefined, tail: [] });
    });

    it('numbers the rows of each document by itself, in the order of the groups', async () => {
      const { log, newDoc } = await create();
      const [one, two] = [newDoc(), newDoc()];
      const rows = typing(['a', 'b', 'c']);
      expect(await log.append([{ doc: one, updates: rows[0]! }])).toEqual([1]);
      const both = [
        { doc: two, updates: rows[0]! },
        { doc: one, updates: rows[1]! },
      ];
      expect(await log.append(both)).toEqual([1, 2]);
      expect(await log.append(both.toReversed())).toEqual([3, 2]);
      const { tail } = await log.load(one);
      expect(tail.map((row) => row.seq)).toEqual([1, 2, 3]);
    });

    it('gives back the very bytes, after it was opened again too', async () => {
      const { log, reopen, newDoc } = await create();
      const doc = newDoc();
      const odd = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7) & 255);
      await log.append([{ doc, updates: odd }]);
      const again = await (await reopen()).load(doc);
      expect(Uint8Array.from(again.tail[0]!.updates)).toEqual(odd);
    });

    it('keeps every one of many groups that are appended at once', async () => {
      const { log, newDoc } = await create();
      const doc = newDoc();
      const words = Array.from({ length: 40 }, (_, i) => `${i} `);
      await Promise.all(typing(words).map((updates) => log.append([{ doc, updates }])));
      const stored = await log.load(doc);
      expect(stored.tail.map((row) => row.seq)).toEqual(words.map((_, i) => i + 1));
      expect(textOf(stored)).toBe(words.join(''));
    });
  });
}
