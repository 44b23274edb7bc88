import { createHash } from 'node:crypto';

import type { Digest } from '@sanad/domain/transfer/source-id';

/** What ids of an import are made with. */
export const sha1: Digest = (bytes) => createHash('sha1').update(bytes).digest();
