import { z } from 'zod';

import { longestKeptKey, maxOrderKeyLength, orderKeyPattern } from './order-key.ts';

/** A place as a mutation names it. */
export const orderKeyArgument = z.string().max(maxOrderKeyLength).regex(orderKeyPattern);
/** Of many at once, for which no room is made. */
export const keptKeyArgument = z.string().max(longestKeptKey).regex(orderKeyPattern);
