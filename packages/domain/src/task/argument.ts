import { z } from 'zod';

import { boardLimits } from '../board/limit.ts';
import { nameOf, nameOrNone } from '../kernel/name.ts';
import { taskLimits } from './limit.ts';

/** The argument shapes that the mutations of tasks share. */
export const titleArgument = nameOf(taskLimits.titleLength);
export const itemTextArgument = nameOf(taskLimits.itemLength);
export const briefArgument = z.string().max(taskLimits.briefLength);
/** The empty name is the task's own checklist. */
export const checklistNameArgument = nameOrNone(boardLimits.nameLength);

/** A link that a person may click: http or https and nothing that runs. */
export const linkArgument = z.strictObject({
  name: nameOrNone(taskLimits.titleLength),
  url: z
    .string()
    .max(taskLimits.urlLength)
    // No user part: `https://bank.example@evil.example` reads as the bank.
    .regex(/^https?:\/\/[\p{L}\p{N}.\-_]+(:\d+)?([/?#][^\s\\]*)?$/iu),
});
