import { z } from 'zod';

import { cleanLine } from '../kernel/clean-line.ts';
import { longestKeptKey, maxOrderKeyLength, orderKeyPattern } from '../kernel/order-key.ts';
import { boardLimits } from './limit.ts';

/** The argument shapes that the board's mutations share. */
export const orderKeyArgument = z.string().max(maxOrderKeyLength).regex(orderKeyPattern);
/** Of many at once, for which no room is made. */
export const keptKeyArgument = z.string().max(longestKeptKey).regex(orderKeyPattern);

/** One line without controls or direction overrides, so that it cannot disturb what stands beside it. */
const line = (length: number) =>
  z.string().max(length).transform(cleanLine).pipe(z.string().min(1));

export const nameArgument = line(boardLimits.nameLength);
export const titleArgument = line(boardLimits.titleLength);
export const itemTextArgument = line(boardLimits.itemLength);
export const briefArgument = z.string().max(boardLimits.briefLength);
/** The empty name is the task's own checklist. */
export const checklistNameArgument = z.string().max(boardLimits.nameLength).transform(cleanLine);

/** A link that a person may click: http or https and nothing that runs. */
export const linkArgument = z.strictObject({
  name: z.string().trim().max(boardLimits.titleLength),
  url: z
    .string()
    .max(boardLimits.urlLength)
    // No user part: `https://bank.example@evil.example` reads as the bank.
    .regex(/^https?:\/\/[\p{L}\p{N}.\-_]+(:\d+)?([/?#][^\s\\]*)?$/iu),
});
