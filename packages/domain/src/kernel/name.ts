import { z } from 'zod';

import { cleanLine } from './clean-line.ts';
import type { RefusalCode } from './refusal.ts';

/** What is left of these is an empty place on the screen: fillers, joiners, marks of format, the blank Braille cell. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u2800\u{1d159}]/gu;

/** Whether a text shows anything at all. */
export function showsSomething(text: string): boolean {
  return text.replace(unseen, '') !== '';
}

/** Of a schema that refuses with a code of its own; read by `refusalOf` where a plain `bad_request` would say too little. */
export interface NamedIssue {
  readonly refusal: RefusalCode;
}

/**
 * Every name that people give and others read: of documents, columns, labels, tasks, steps, people,
 * workspaces. One line of at most `length` code points without controls or direction overrides; one
 * that shows nothing is refused as `name_blank`.
 */
export const nameOf = (length: number) =>
  z
    .string()
    .max(length)
    .transform(cleanLine)
    .refine(showsSomething, { params: { refusal: 'name_blank' } satisfies NamedIssue });

/** The same where no name is one too: what shows nothing is empty. */
export const nameOrNone = (length: number) =>
  z
    .string()
    .max(length)
    .transform(cleanLine)
    .transform((name) => (showsSomething(name) ? name : ''));

/** A name from elsewhere that must not fail: cleaned, and an ellipsis where nothing of it shows. */
export function shownName(text: string): string {
  const name = cleanLine(text);
  return showsSomething(name) ? name : '…';
}
