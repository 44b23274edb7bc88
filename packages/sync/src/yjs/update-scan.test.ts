import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { busyDocs, random } from '../test/busy-docs.ts';
import { malformed } from './byte-reader.ts';
import { DeleteRanges } from './delete-ranges.ts';
import { DocState } from './doc-state.ts';
import { decodeStateVector, encodeStateVector } from './state-vector.ts';
import { frameUpdates } from './update-log.ts';
import { cutUpdate, markUpdate } from './update-marks.ts';
import { UpdateScan } from './update-scan.ts';

function rangesOf(update: Uint8Array): Map<number, [number, number]> {
  const scan = new UpdateScan();
  expect(scan.read(update)).toBe(true);
  const ranges = new Map<number, [number, number]>();
  scan.clients.forEach((client, i) => {
    const known = ranges.get(client);
    ranges.set(client, known ? [known[0], scan.end[i]!] : [scan.from[i]!, scan.end[i]!]);
  });
  return ranges;
}

describe('reading updates without building them', () => {
  it('agrees with Yjs about the clocks of every update', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const { docs, updates } = busyDocs(seed, 300);
      for (const update of [
        ...updates,
        ...docs.map((doc) => Y.encodeStateAsUpdate(doc)),
        Y.mergeUpdates(updates),
      ]) {
        const { from, to } = Y.parseUpdateMeta(update);
        const expected = new Map([...to].map(([client, end]) => [client, [from.get(client), end]]));
        expect(rangesOf(update)).toEqual(expected);
      }
    }
  });

  it('reads the delete set that Yjs wrote', () => {
    const { docs } = busyDocs(3, 400);
    const state = Y.encodeStateAsUpdate(docs[0]!);
    const scan = new UpdateScan();
    scan.read(state);
    const ranges = new DeleteRanges();
    ranges.add(scan.deletes);
    expect(ranges.has(scan.deletes)).toBe(true);
    const decoded = Y.decodeUpdate(ranges.encodeUpdate());
    const expected = Y.createDeleteSetFromStructStore(docs[0]!.store);
    Y.equalSnapshots(
      Y.createSnapshot(decoded.ds, new Map()),
      Y.createSnapshot(expected, new Map()),
    );
    expect([...decoded.ds.clients.keys()].sort()).toEqual([...expected.clients.keys()].sort());
    expect(ranges.has([docs[0]!.clientID, 2 ** 40, 1])).toBe(false);
  });

  it('never takes what Yjs cannot read or integrate, however it was damaged', () => {
    const { docs, updates } = busyDocs(5, 120);
    const doc = new Y.Doc();
    for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    const known = Y.encodeStateAsUpdate(doc);
    const more: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => more.push(update));
    for (let i = 0; i < 40; i++) {
      doc.getText('text').insert(i % 7, 'new');
      doc.getText('text').delete(i % 11, 2);
      doc.getMap('map').set('k', { i });
    }
    const whole = [...updates, ...more, known, Y.encodeStateAsUpdate(doc)];
    const writer = { userId: 'layla', own: new Set<number>(), isPromised: true };
    const clients = Array.from(Y.parseUpdateMeta(known).to.keys(), (client) => ({
      client,
      userId: 'layla',
      brought: undefined,
    }));
    const next = random(99);
    let taken = 0;
    for (let i = 0; i < 20_000; i++) {
      const source = whole[next(whole.length)]!;
      const damaged = source.slice(0, next(3) === 0 ? next(source.length + 1) : source.length);
      for (let k = next(3); k > 0 && damaged.length > 0; k--)
        damaged[next(damaged.length)]! ^= 1 << next(8);
      const state = new DocState({
        snapshot: undefined,
        tail: [{ seq: 1, updates: frameUpdates([known]) }],
        clients,
      });
      if (state.take(damaged, false, writer) !== 'new') continue;
      taken++;
      const reader = new Y.Doc();
      Y.applyUpdate(reader, known);
      expect(() => Y.applyUpdate(reader, damaged), `damage ${i}`).not.toThrow();
      expect(reader.store.pendingStructs).toBeNull();
    }
    // Some damage is still an update: the test would prove nothing if none were.
    expect(taken).toBeGreaterThan(500);
  });

  it('refuses a struct that points at itself, an empty one, a subdocument and deep nesting', () => {
    const scan = new UpdateScan();
    // One client, one string whose left neighbour is itself.
    expect(scan.read(new Uint8Array([1, 1, 9, 0, 0x84, 9, 0, 1, 97, 0]))).toBe(false);
    expect(scan.read(new Uint8Array([1, 1, 9, 0, 0x04, 1, 1, 97, 0, 0]))).toBe(false);
    expect(scan.read(new Uint8Array([1, 1, 9, 0, 0, 0, 0]))).toBe(false);
    const parent = new Y.Doc();
    parent.getMap('m').set('sub', new Y.Doc());
    expect(scan.read(Y.encodeStateAsUpdate(parent))).toBe(false);
    const deep = new Y.Doc();
    let value: unknown[] = [];
    for (let i = 0; i < 1_000; i++) value = [value];
    deep.getMap('m').set('deep', value);
    expect(scan.read(Y.encodeStateAsUpdate(deep))).toBe(false);
  });
});

describe('cutting a state', () => {
  it('brings any older copy up to date by copying bytes', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const { docs, updates } = busyDocs(seed, 600);
      const all = new Y.Doc();
      for (const doc of docs) Y.applyUpdate(all, Y.encodeStateAsUpdate(doc));
      const state = Y.encodeStateAsUpdate(all);
      const marks = markUpdate(state);
      for (const share of [0, 0.3, 0.9, 0.99, 1]) {
        const old = new Y.Doc();
        for (const update of updates.slice(0, updates.length * share)) Y.applyUpdate(old, update);
        const have = decodeStateVector(Y.encodeStateVector(old), 100)!;
        const cut = cutUpdate(state, marks, have);
        Y.applyUpdate(old, cut);
        expect(old.getText('text').toDelta()).toEqual(all.getText('text').toDelta());
        expect(Y.encodeStateAsUpdate(old)).toEqual(state);
        if (share === 0.99) expect(cut.length).toBeLessThan(state.length);
      }
    }
  });
});

describe('state vectors', () => {
  it('are read as Yjs writes them, and refused when they claim too much', () => {
    const { docs } = busyDocs(2, 50);
    const bytes = Y.encodeStateVector(docs[0]!);
    const vector = decodeStateVector(bytes, 100)!;
    expect(vector).toEqual(Y.decodeStateVector(bytes));
    expect(decodeStateVector(encodeStateVector(vector), 100)).toEqual(vector);
    expect(decodeStateVector(bytes, 0)).toBeUndefined();
    expect(decodeStateVector(new Uint8Array([0xc0, 0x84, 0x3d, 1]), 10)).toBeUndefined();
    expect(
      decodeStateVector(new Uint8Array([1, 1, ...Array<number>(7).fill(255), 15]), 10),
    ).toBeDefined();
    expect(
      decodeStateVector(new Uint8Array([1, 1, ...Array<number>(7).fill(255), 127]), 10),
    ).toBeUndefined();
    expect(decodeStateVector(new Uint8Array(64).fill(0x80), 10)).toBeUndefined();
    expect(malformed.message).toBe('malformed bytes');
  });
});
