import { z } from 'zod';

import { nameOf, nameOrNone } from '../kernel/name.ts';
import { longestKeptKey, maxOrderKeyLength, orderKeyPattern } from '../kernel/order-key.ts';
import { boardLimits } from './limit.ts';

/** The argument shapes that the board's mutations share. */
export const orderKeyArgument = z.string().max(maxOrderKeyLength).regex(orderKeyPattern);
/** Of many at once, for which no room is made. */
export const keptKeyArgument = z.string().max(longestKeptKey).regex(orderKeyPattern);

export const nameArgument = nameOf(boardLimits.nameLength);
export const titleArgument = nameOf(boardLimits.titleLength);
export const itemTextArgument = nameOf(boardLimits.itemLength);
export const briefArgument = z.string().max(boardLimits.briefLength);
/** The empty name is the task's own checklist. */
export const checklistNameArgument = nameOrNone(boardLimits.nameLength);

/** A link that a person may click: http or https and nothing that runs. */
export const linkArgument = z.strictObject({
  name: nameOrNone(boardLimits.titleLength),
  url: z
    .string()
    .max(boardLimits.urlLength)
    // No user part: `https://bank.example@evil.example` reads as the bank.
    .regex(/^https?:\/\/[\p{L}\p{N}.\-_]+(:\d+)?([/?#][^\s\\]*)?$/iu),
});
