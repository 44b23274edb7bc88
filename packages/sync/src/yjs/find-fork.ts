import type { ClientOwners } from './client-owners.ts';
import { differsFromBrought } from './content-print.ts';
import type { StateVector } from './state-vector.ts';
import type { UpdateScan } from './update-scan.ts';

/** Who writes, as far as client ids are asked about. */
export interface DocWriter {
  readonly userId: string;
  /** The ids that its device says it wrote under. */
  readonly own: ReadonlySet<number>;
  /** It is told what is stored, so it must be told what never will be. */
  readonly isPromised: boolean;
}

/** Clocks of a client id of which the server has something else than a writer. */
export interface Fork {
  readonly client: number;
  readonly from: number;
  readonly end: number;
}

/** Where an update that repeats known clocks does not say what the server has there. */
export function findFork(
  update: Uint8Array,
  scan: UpdateScan,
  heads: StateVector,
  owners: ClientOwners,
  writer: DocWriter,
): Fork | undefined {
  for (let i = 0; i < scan.clients.length; i++) {
    const client = scan.clients[i]!;
    const known = heads.get(client) ?? 0;
    const [from, end] = [scan.from[i]!, Math.min(scan.end[i]!, known)];
    if (from >= known) continue;
    const brought = owners.broughtOf(client);
    const at = brought && differsFromBrought(update, client, from, end, brought);
    if (at !== undefined) return { client, from: at, end: known };
    if (!writer.own.has(client) || !isForeign(client, owners, writer)) continue;
    // The same words, under what is somebody else's id now: it goes on under another.
    const same = brought?.from === 0 ? Math.min(end, brought.prints.length) : 0;
    return { client, from: same, end: known };
  }
  return undefined;
}

/** Which of the ids that a device takes for its own are somebody else's, before it has shown anything. */
export function findForeign(
  heads: StateVector,
  owners: ClientOwners,
  writer: DocWriter,
): Fork | undefined {
  for (const client of writer.own) {
    // What was brought whole is looked at first: it may be the device's own words.
    if (!isForeign(client, owners, writer) || owners.broughtOf(client)?.from === 0) continue;
    return { client, from: 0, end: heads.get(client) ?? 0 };
  }
  return undefined;
}

function isForeign(client: number, owners: ClientOwners, writer: DocWriter): boolean {
  const owner = owners.ownerOf(client);
  return owner !== undefined && owner !== writer.userId;
}
