import { z } from 'zod';

/** The argument shapes that the mutations of a person's words share. */

export const stay = z.int().min(1);

/** As it was typed; only without what PostgreSQL cannot look past when a sweep asks whose stay it is of. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\0', '');
