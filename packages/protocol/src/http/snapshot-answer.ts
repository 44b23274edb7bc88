import { z } from 'zod';

/** Every open record of a room at one version, by collection. Compressed; the socket's pokes go on from there. */
export const snapshotAnswer = z.object({
  version: z.int().min(0),
  collections: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))),
});
