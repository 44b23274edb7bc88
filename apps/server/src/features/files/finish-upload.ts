import type { Debts } from '../../rooms/debts.ts';
import type { ByteStore } from '../../storage/byte-store.ts';
import type { FilesRepo } from './files-repo.ts';
import { sniffType } from './sniff-type.ts';
import type { StoredVersion } from './stored-version.ts';

export interface FinishPorts {
  readonly store: ByteStore;
  readonly debts: Pick<Debts, 'pay' | 'tell'>;
  now(): number;
}

/** Its last byte is here: durable, known for what it is, and in the room, before anybody is told. Again is once. */
export async function finishUpload(
  repo: Pick<FilesRepo, 'keep'>,
  ports: FinishPorts,
  version: StoredVersion,
): Promise<void> {
  const { store, debts, now } = ports;
  if (version.state !== 'coming') return;
  const { key, bytes } = version;
  const [, type] = await Promise.all([store.settle(key, bytes), sniffType(store, key, bytes)]);
  await repo.keep(version, type, now());
  await debts.tell(version.workspaceId);
}
