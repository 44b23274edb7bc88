import type { ByteStore } from './byte-store.ts';
import { openDiskStore } from './disk-store.ts';
import { openS3Store, type S3Settings } from './s3-store.ts';

/** Plain data, so that a worker can open the same store. */
export interface StoreSettings {
  /** Undefined: the disk. */
  readonly s3: S3Settings | undefined;
  readonly folder: string;
}

export async function openStore({ s3, folder }: StoreSettings): Promise<ByteStore> {
  return s3 ? openS3Store(s3) : openDiskStore(folder);
}
