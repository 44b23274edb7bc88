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

function byClient({ clients }: StoredDoc): unknown[] {
  return clients.toSorted((a, b) => a.client - b.client);
}

/** What every log of documents owes the document engine. */
export function docLogContract(name: string, create: () => Promise<DocLogSubject>): void {
  describe(`document log contract: ${name}`, () => {
    it('begins empty, without making anything by being read', async () => {
      const { log, newDoc } = await create();
      const doc = newDoc();
      expect(await log.load(doc)).toEqual({ snapshot: undefined, tail: [], clients: [] });
      expect(await log.load(doc)).toEqual({ snapshot: undefined, tail: [], clients: [] });
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

    it('keeps whose client id is whose with the very rows, and what was brought of it until that is taken back', async () => {
      const { log, reopen, newDoc } = await create();
      const doc = newDoc();
      const [layla, mona] = [
        '6f6c1b1e-3c55-4c0e-8f3a-1d2b3c4d5e6f',
        '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      ];
      const rows = typing(['a', 'b', 'c']);
      const brought = { from: 7, by: mona, prints: Uint16Array.from([0, 1, 256, 65_535]) };
      const lone = { client: 2 ** 32 - 1, userId: mona, brought: undefined };
      const whole = { client: 77, userId: layla, brought: undefined };
      await log.append([{ doc, updates: rows[0]!, clients: [{ ...whole, brought }, lone] }]);
      await log.append([{ doc, updates: rows[1]! }]);
      const again = await reopen();
      expect(byClient(await again.load(doc))).toEqual([{ ...whole, brought }, lone]);
      await again.append([{ doc, updates: rows[2]!, clients: [whole] }]);
      expect(byClient(await again.load(doc))).toEqual([whole, lone]);
      expect((await again.load(newDoc())).clients).toEqual([]);
      expect((await again.load(doc)).tail).toHaveLength(3);
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
