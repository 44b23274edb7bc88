import { crc32, deflateSync } from 'node:zlib';

/** Files that say more than they are, each as small as it can be: none of them harms a reader that does not refuse it. */
function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A picture whose head says that it is so large; of its rows there is one. */
export function pngThatSays(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // 8 bits of grey.
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(16))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One dot, so many times. */
export function gifOfFrames(count: number): Buffer {
  const screen = Buffer.from('47494638396101000100800000000000ffffff', 'hex');
  const frame = Buffer.from('21f904000a0000002c0000000001000100000202440100', 'hex');
  const frames = Array.from({ length: count }, () => frame);
  return Buffer.concat([screen, ...frames, Buffer.from('3b', 'hex')]);
}

/** A page that shows nothing and asks its reader to run a script. */
export const pdfWithScript = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`,
);

export const svgWithScript = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
);

export const htmlPage = Buffer.from('<!doctype html><script>alert(1)</script>');

/** A picture to some, a script to others. */
export const gifAndScript = Buffer.concat([
  Buffer.from('GIF89a', 'latin1'),
  Buffer.from('/*'),
  Buffer.alloc(8),
  Buffer.from('*/=1;alert(1)//'),
]);
