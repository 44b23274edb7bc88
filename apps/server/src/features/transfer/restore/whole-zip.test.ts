import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { Refusal } from '@sanad/domain/kernel/refusal';
import { exportFormat } from '@sanad/domain/transfer/whole/manifest';
import { describe, expect, it } from 'vitest';

import { hash } from '../../../../test/files-bed.ts';
import type { ByteRange } from '../../../storage/byte-store.ts';
import { ZipWriter } from '../export/zip-writer.ts';
import { WholeZip, type WholeLimits } from './whole-zip.ts';

const roomy: WholeLimits = { entries: 20, bytes: 60_000_000 };

/** Only as large as a test needs: none of these harms a program that does not refuse it. */
interface Made {
  readonly entries?: Readonly<Record<string, string>>;
  /** In the zip, and in no manifest. */
  readonly extra?: Readonly<Record<string, string>>;
  /** What the manifest says of itself. */
  readonly says?: object;
  /** Of what the manifest says of the entries. */
  lists?(entries: readonly Listed[]): readonly object[];
}

interface Listed {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

async function zipOf({ entries = { 'tasks.csv': 'a' }, extra = {}, says = {}, lists }: Made) {
  const zip = new ZipWriter(0);
  const bytes = buffer(zip.stream);
  for (const [path, text] of Object.entries({ ...entries, ...extra })) await zip.add(path, text);
  const listed = Object.entries(entries).map(([path, text]) => {
    return { path, bytes: Buffer.byteLength(text), sha256: hash(Buffer.from(text)) };
  });
  const manifest = {
    ...{ format: exportFormat, version: 1, madeAt: 1, workspace: 'W', language: 'en', counts: {} },
    ...{ entries: lists ? lists(listed) : listed, ...says },
  };
  await zip.add('manifest.json', JSON.stringify(manifest));
  zip.finish();
  return bytes;
}

function storeOf(bytes: Buffer) {
  return {
    read: async (_key: string, range?: ByteRange) =>
      Readable.from([bytes.subarray(range?.start ?? 0, (range?.end ?? bytes.length) + 1)]),
  };
}

const open = (bytes: Buffer, limits = roomy): Promise<WholeZip> =>
  WholeZip.open(storeOf(bytes), { key: 'k', bytes: bytes.length }, limits);

/** What becomes of it when all of it is looked at. */
async function verdict(bytes: Buffer, limits?: WholeLimits): Promise<string> {
  try {
    await (await open(bytes, limits)).check(() => undefined);
    return 'taken';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** The same zip with other bytes wherever these stand; of the same length, so that nothing else moves. */
function patched(bytes: Buffer, from: string, to: string): Buffer {
  expect(Buffer.byteLength(to)).toBe(Buffer.byteLength(from));
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) copy.write(to, at);
  return copy;
}

describe('a zip that says it is a workspace', () => {
  it('is read entry by entry where each is what the manifest says', async () => {
    const zip = await open(await zipOf({ entries: { 'tasks.jsonl': '{"a":1}\n{"a":"ن"}\n' } }));
    const lines: unknown[] = [];
    for await (const line of zip.lines('tasks.jsonl')) lines.push(line);
    expect(lines).toEqual([{ a: 1 }, { a: 'ن' }]);
    let read = 0;
    await zip.check((bytes) => (read += bytes));
    expect(read).toBe(19);
  });

  it.each([
    ['../../a.b', 'a way up'],
    ['/tmp/a.bc', 'a root'],
    ['a\\..\\b.c', 'a way up of another system'],
    ['C:/aa.csv', 'a drive'],
    ['tasks/../', 'a way up at its end'],
    ['x/yy/z.cs', 'a folder of its own'],
  ])('with an entry called %j (%s) is refused whole', async (name) => {
    const bytes = patched(await zipOf({}), 'tasks.csv', name.padEnd(9, '_'));
    expect(await verdict(bytes)).toBe('import_unreadable');
  });

  it('may call an entry what it likes: nothing is ever written under its name', async () => {
    const odd = 'files/0001 \u202egnp.\u2066exe';
    expect(await verdict(await zipOf({ entries: { [odd]: 'x' } }))).toBe('taken');
  });

  it.each<readonly [what: string, made: Made, code: string]>([
    ['has what nobody answers for', { extra: { 'more.txt': 'x' } }, 'import_damaged'],
    [
      'lacks what it lists',
      { lists: (all) => [...all, { ...all[0], path: 'b' }] },
      'import_damaged',
    ],
    ['lists one twice', { lists: (all) => [...all, ...all] }, 'import_damaged'],
    [
      'has other bytes than it says',
      { lists: ([one]) => [{ ...one, sha256: '0'.repeat(64) }] },
      'import_damaged',
    ],
    ['has more of them', { lists: ([one]) => [{ ...one, bytes: 0 }] }, 'import_damaged'],
    ['lists a way up', { lists: ([one]) => [{ ...one, path: 'files/..' }] }, 'import_unreadable'],
    ['is of another kind', { says: { format: 'other' } }, 'import_unreadable'],
    ['is of a later version', { says: { version: 2, entries: {} } }, 'import_too_new'],
    ['is of no version', { says: { version: '1' } }, 'import_unreadable'],
    ['lists nothing', { says: { entries: 'none' } }, 'import_unreadable'],
  ])('that %s is refused', async (_what, made, code) => {
    expect(await verdict(await zipOf(made))).toBe(code);
  });

  it('that would unpack to more than it may is refused before it is unpacked', async () => {
    const blown = await zipOf({ entries: { 'tasks.csv': 'a'.repeat(40_000_000) } });
    expect(blown.length).toBeLessThan(60_000);
    expect(await verdict(blown)).toBe('too_large');
    const two = await zipOf({ entries: { a: 'x'.repeat(600), b: 'y'.repeat(600) } });
    expect(await verdict(two, { entries: 20, bytes: 1_000 })).toBe('too_large');
    expect(await verdict(two, { entries: 2, bytes: 10_000 })).toBe('too_large');
  });

  it('that says less of an entry than comes out of it gives no byte more than it said', async () => {
    const bytes = await zipOf({ entries: { 'tasks.csv': 'abcdef' } });
    // In the list of entries at its end: as large as it is unpacked, 6, becomes 5.
    const at = bytes.lastIndexOf(
      Buffer.from('PK\u0001\u0002', 'latin1'),
      bytes.lastIndexOf('tasks.csv'),
    );
    bytes.writeUInt32LE(5, at + 24);
    expect(await verdict(bytes)).toBe('import_damaged');
    const agreeing = await zipOf({
      entries: { 'tasks.csv': 'abcdef' },
      lists: ([one]) => [{ ...one, bytes: 5, sha256: hash(Buffer.from('abcde')) }],
    });
    const there = agreeing.lastIndexOf(
      Buffer.from('PK\u0001\u0002', 'latin1'),
      agreeing.lastIndexOf('tasks.csv'),
    );
    agreeing.writeUInt32LE(5, there + 24);
    expect(await verdict(agreeing)).toBe('import_damaged');
  });

  it('that is none, is cut off or has nothing is refused', async () => {
    const whole = await zipOf({});
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('no zip'),
      whole.subarray(0, -30),
      whole.subarray(0, 40),
      Buffer.from('PK\u0005\u0006'.padEnd(22, '\0'), 'latin1'),
    ])
      expect(await verdict(bytes)).toBe('import_unreadable');
  });
});
