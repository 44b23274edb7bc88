import { z } from 'zod';

/** The fingerprint of a room's model, as snapshots, joins and what a device keeps name it. */
export const modelName = z.string().max(64);
