import { randomUUID } from 'node:crypto';
import { Agent, request, type ClientRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** Where uploads go, and in whose name. */
export interface TusTarget {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function send(
  method: string,
  url: string,
  headers: Record<string, string>,
  write: (sent: ClientRequest) => void = (sent) => sent.end(),
): Promise<{ readonly status: number; readonly location: string | undefined }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location }),
      );
    });
    sent.on('error', reject);
    write(sent);
  });
}

/** A body as a line of so many bytes a second takes it. */
async function trickle(sent: ClientRequest, body: Buffer, bytesPerSecond: number): Promise<void> {
  const step = Math.ceil(bytesPerSecond / 20);
  const begun = performance.now();
  for (let at = 0; at < body.length; at += step) {
    sent.write(body.subarray(at, at + step));
    const due = begun + ((at + step) / bytesPerSecond) * 1_000;
    await wait(Math.max(1, due - performance.now()));
  }
  sent.end();
}

/** One file, in pieces as a page sends it, as fast as it goes or as a line lets it. @throws where any of it is refused */
export async function tusUpload(
  { url, headers }: TusTarget,
  bytes: Buffer,
  pieceBytes: number,
  bytesPerSecond = Infinity,
): Promise<void> {
  const facts = { versionId: randomUUID(), fileId: randomUUID(), name: 'bench.bin' };
  const metadata = Object.entries(facts)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const common = { ...headers, 'tus-resumable': '1.0.0' };
  const begun = await send('POST', url, {
    ...common,
    'content-length': '0',
    'upload-length': `${bytes.length}`,
    'upload-metadata': metadata,
  });
  if (begun.status !== 201) throw new Error(`POST: ${begun.status}`);
  const address = new URL(begun.location!, url).href;
  for (let offset = 0; offset < bytes.length; offset += pieceBytes) {
    const piece = bytes.subarray(offset, offset + pieceBytes);
    const { status } = await send(
      'PATCH',
      address,
      {
        ...common,
        'content-type': 'application/offset+octet-stream',
        'content-length': `${piece.length}`,
        'upload-offset': `${offset}`,
      },
      (sent) => {
        if (bytesPerSecond === Infinity) sent.end(piece);
        else void trickle(sent, piece, bytesPerSecond);
      },
    );
    if (status !== 204) throw new Error(`PATCH: ${status}`);
  }
}
