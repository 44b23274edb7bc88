import { Readable } from 'node:stream';

import {
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { S3Store } from '@tus/s3-store';

import { BytesMissing, keyPattern, type ByteStore } from './byte-store.ts';

export interface S3Settings {
  readonly bucket: string;
  /** `https://s3.example`; absent: Amazon's own. */
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const isMissing = (error: unknown): boolean => {
  const { name } = error as { name?: string };
  return name === 'NoSuchKey' || name === 'NotFound';
};

/** What the library puts beside the bytes of an upload. */
const besides = ['.info', '.part'] as const;
const ours = /^([0-9a-f]{32})(?:\.info|\.part)?$/;

/**
 * Bytes in a bucket that holds nothing else. They are read and written by the server alone: the bucket gives
 * nobody an address, and needs to be reached from nowhere else.
 */
export function openS3Store(settings: S3Settings): ByteStore {
  const { bucket: Bucket, endpoint, region, accessKeyId, secretAccessKey } = settings;
  const config: S3ClientConfig = {
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    // Others than Amazon's know no trailing checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  };
  const client = new S3Client(config);
  const uploads = new S3Store({ s3ClientConfig: { ...config, bucket: Bucket }, useTags: false });

  function known(key: string): string {
    if (!keyPattern.test(key)) throw new BytesMissing(key);
    return key;
  }

  const drop = (keys: readonly string[]) =>
    client.send(
      new DeleteObjectsCommand({
        Bucket,
        Delete: { Objects: keys.map((Key) => ({ Key })), Quiet: true },
      }),
    );

  return {
    uploads,
    async settle(key, bytes) {
      const { ContentLength } = await client.send(
        new HeadObjectCommand({ Bucket, Key: known(key) }),
      );
      if (ContentLength !== bytes)
        throw new BytesMissing(`${key} has ${ContentLength} of ${bytes} bytes`);
      await drop(besides.map((end) => key + end));
    },
    async read(key, range) {
      try {
        const { Body } = await client.send(
          new GetObjectCommand({
            Bucket,
            Key: known(key),
            ...(range && { Range: `bytes=${range.start}-${range.end}` }),
          }),
        );
        return Body as Readable;
      } catch (error) {
        if (isMissing(error)) throw new BytesMissing(key, { cause: error });
        throw error;
      }
    },
    async put(key, bytes) {
      await client.send(new PutObjectCommand({ Bucket, Key: known(key), Body: bytes }));
    },
    async write(key, bytes) {
      let written = 0;
      async function* counted(): AsyncGenerator<Buffer> {
        for await (const part of bytes as AsyncIterable<Buffer>) {
          written += part.length;
          yield part;
        }
      }
      const Body = Readable.from(counted(), { objectMode: false });
      // What was begun is given up by the library where it fails.
      await new Upload({ client, params: { Bucket, Key: known(key), Body } }).done();
      return written;
    },
    async remove(key) {
      // Parts that came are kept apart until they are given up.
      await uploads.remove(known(key)).catch(() => undefined);
      await drop([key, ...besides.map((end) => key + end)]);
    },
    async *list() {
      let token: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket, ...(token && { ContinuationToken: token }) }),
        );
        for (const { Key = '', LastModified } of page.Contents ?? []) {
          const key = ours.exec(Key)?.[1];
          if (key !== undefined) yield { key, at: LastModified?.getTime() ?? Date.now() };
        }
        token = page.NextContinuationToken;
      } while (token !== undefined);
    },
  };
}
