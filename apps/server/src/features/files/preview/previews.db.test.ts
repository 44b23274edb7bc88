import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { layFilesBed, type FilesBed } from '../../../../test/files-bed.ts';
import {
  gifAndScript,
  gifOfFrames,
  htmlPage,
  pdfWithScript,
  pngThatSays,
  svgWithScript,
} from '../../../../test/hostile-files.ts';
import { createPreviewer } from './previewer.ts';

let bed: FilesBed;
beforeAll(async () => {
  bed = await layFilesBed();
});
afterAll(() => bed.app.close());

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c40' } });

/** What everybody in the workspace gets of it: the bytes, and the two pictures of what is in them. */
async function show(bytes: Buffer, name: string, facts: object = {}) {
  const client = bed.tus();
  await client.bring(bytes, { name, ...facts });
  const file = await bed.fileOf(client);
  const path = bed.addressOf(file, file.current);
  const [own, small, large] = [
    await bed.take(path),
    await bed.take(`${path}/small`),
    await bed.take(`${path}/large`),
  ];
  return { file, own, small, large };
}

describe('a preview', () => {
  it('is a picture of ours of what somebody sent, in two sizes, without what else was in it', async () => {
    const exif = { IFD0: { Copyright: 'canary' } };
    const sent = await photo(2_000, 1_000).jpeg().withExif(exif).toBuffer();
    expect(sent.includes('canary')).toBe(true);
    const { own, small, large } = await show(sent, 'photo.jpg');
    expect(own.headers.get('content-type')).toBe('image/jpeg');
    for (const [picture, width, height] of [
      [small, 160, 80],
      [large, 1_600, 800],
    ] as const) {
      expect(picture.headers.get('content-type')).toBe('image/webp');
      expect(picture.headers.get('content-security-policy')).toContain('sandbox');
      expect(picture.headers.get('cache-control')).toBe('private, no-store');
      const found = await sharp(picture.bytes).metadata();
      expect([found.format, found.width, found.height]).toEqual(['webp', width, height]);
      expect(Buffer.from(picture.bytes).includes('canary')).toBe(false);
    }
  });

  it('of a PDF is its first page, and nothing of it was run', async () => {
    const { own, large } = await show(pdfWithScript, 'invoice.pdf');
    expect(own.headers.get('content-type')).toBe('application/pdf');
    expect(own.headers.get('content-disposition')).toMatch(/^attachment/);
    const found = await sharp(large.bytes).metadata();
    expect([found.format, found.width]).toEqual(['webp', 1_600]);
  });

  it('of what is confidential there is none: a look at it would be a download', async () => {
    const sent = await photo(20, 20).png().toBuffer();
    const { small } = await show(sent, 'passport.png', { confidential: 'yes' });
    expect(small.status).toBe(404);
  });

  it('is made once, and its bytes go with the version', async () => {
    const { file, small } = await show(await photo(30, 30).png().toBuffer(), 'logo.png');
    const before = await bed.keysHere();
    const again = await bed.take(`${bed.addressOf(file, file.current)}/small`);
    expect([again.bytes, await bed.keysHere()]).toEqual([small.bytes, before]);
    await bed.mutate('archiveFile', { fileId: file.id });
    await bed.mutate('removeFile', { fileId: file.id });
    await bed.sweep();
    await bed.sweep();
    expect(await bed.keysHere()).toHaveLength(before.length - 3);
  });

  it.each([
    ['an SVG with a script', svgWithScript, 'picture.svg', 'text/plain; charset=utf-8'],
    ['HTML under the name of a picture', htmlPage, 'picture.png', 'text/plain; charset=utf-8'],
    ['a picture that is a script too', gifAndScript, 'picture.gif', 'image/gif'],
    ['a picture of 30,000 by 30,000 dots', pngThatSays(30_000, 30_000), 'x.png', 'image/png'],
    ['a picture of 10,000 frames', gifOfFrames(10_000), 'x.gif', 'image/gif'],
    ['a picture that is cut off', pngThatSays(100, 100), 'cut.png', 'image/png'],
  ])(
    'of %s there is none, and the file itself can run nothing',
    async (_what, bytes, name, type) => {
      const { own, small, large } = await show(bytes, name);
      expect([small.status, large.status]).toEqual([404, 404]);
      expect(Buffer.from(own.bytes)).toEqual(bytes);
      expect(Object.fromEntries(own.headers)).toMatchObject({
        'content-type': type,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'content-disposition': `attachment; filename=${name}`,
      });
    },
  );
});

describe('the process that makes them', () => {
  it.each([
    ['too long', { ms: 1, memoryBytes: 1e12 }, 'time'],
    ['too much memory', { ms: 30_000, memoryBytes: 1 }, 'memory'],
  ])('is ended where a picture takes %s, and others get theirs', async (_what, limits, why) => {
    const said: object[] = [];
    const log = { warn: (facts: object) => void said.push(facts) };
    const bytes = await photo(4_000, 4_000).png().toBuffer();
    const strict = createPreviewer(log as never, limits);
    expect(await strict.make('image/png', async () => bytes)).toBeUndefined();
    expect(said).toMatchObject([{ why }]);
    strict.close();
    const usual = createPreviewer(log as never);
    expect((await usual.make('image/png', async () => bytes))?.small.length).toBeGreaterThan(0);
    usual.close();
  });
});
