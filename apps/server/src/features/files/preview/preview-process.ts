import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp, { type Sharp } from 'sharp';

import {
  previewLimits,
  previewPixels,
  type PreviewAnswer,
  type PreviewAsk,
  type PreviewSizes,
} from './preview-talk.ts';

/**
 * Looks into what strangers sent, in a process of its own that holds nothing else: no secret, no socket but the
 * one to its parent, which ends it when it takes too long or too much. It decodes pictures by five loaders and no
 * other (SVG, and whatever else the library can read, is not among them), and writes new ones.
 */
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});

const reading = {
  limitInputPixels: previewLimits.pixels,
  sequentialRead: true,
  failOn: 'error',
  // Of moving pictures the first.
  pages: 1,
} as const;

async function sizesOf(picture: () => Sharp): Promise<PreviewSizes> {
  const at = (pixels: number) =>
    picture()
      .autoOrient()
      .resize(pixels, pixels, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer();
  return { large: await at(previewPixels.large), small: await at(previewPixels.small) };
}

async function ofPicture(bytes: Uint8Array): Promise<PreviewSizes | undefined> {
  const { width, height, pages = 1 } = await sharp(bytes, { ...reading, pages: -1 }).metadata();
  if (width * height > previewLimits.pixels || pages > previewLimits.frames) return undefined;
  return sizesOf(() => sharp(bytes, reading));
}

let library: Promise<PDFiumLibrary> | undefined;

/** Its first page. PDFium runs as WebAssembly: it reaches nothing but the bytes that it was given. */
async function ofPdf(bytes: Uint8Array): Promise<PreviewSizes | undefined> {
  const pdfium = await (library ??= PDFiumLibrary.init());
  const document = await pdfium.loadDocument(bytes);
  try {
    const page = document.getPage(0);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = previewPixels.large / Math.max(originalWidth, originalHeight);
    const { data, width, height } = await page.render({ scale, render: 'bitmap' });
    const raw = { width, height, channels: 4 } as const;
    return await sizesOf(() => sharp(data, { raw }).flatten({ background: '#ffffff' }));
  } finally {
    document.destroy();
  }
}

process.on('message', (ask: PreviewAsk) => {
  const made = ask.type === 'application/pdf' ? ofPdf(ask.bytes) : ofPicture(ask.bytes);
  void made
    .catch(() => undefined)
    .then((sizes) => {
      const answer: PreviewAnswer = sizes ? { id: ask.id, made: sizes } : { id: ask.id };
      process.send?.(answer);
    });
});
// Its parent is gone.
process.on('disconnect', () => process.exit(0));
