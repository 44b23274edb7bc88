import { z } from 'zod';

import { modelName } from '../model-name.ts';

/** Every open record of a room at one version, by collection. Compressed; the socket's pokes go on from there. */
export const snapshotAnswer = z.object({
  version: z.int().min(0),
  /** The fingerprint of the model whose records these are; absent from an older server. */
  model: modelName.optional(),
  collections: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))),
});
