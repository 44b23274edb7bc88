import { z } from 'zod';

import { onceInUse } from '../kernel/id-argument.ts';
import type { FileId, UserId } from '../kernel/ids.ts';
import { showsSomething, type NamedIssue } from '../kernel/name.ts';
import type { RefusalCode } from '../kernel/refusal.ts';
import { commentsLimits } from './limit.ts';

/** The argument shapes that the mutations of messages share; each limit is refused by its name. */
const refusedAs = (refusal: RefusalCode) => ({ params: { refusal } satisfies NamedIssue });

/** The same where nothing has to be said, because something is shown. */
export const textOrNone = z
  .string()
  .refine((text) => text.length <= commentsLimits.messageLength, refusedAs('too_large'));

/** Written in paragraphs, as it was typed: each has its own direction, and marks of direction are part of it. */
export const textArgument = textOrNone.refine(showsSomething, refusedAs('message_blank'));

export const filesOf = (id: z.ZodType<FileId, string>) =>
  z
    .array(id)
    .refine((all) => all.length <= commentsLimits.filesPerMessage, refusedAs('limit_reached'));

/** A message says something or shows something. */
export const saysSomething = [
  ({ text, files }: { readonly text: string; readonly files: readonly FileId[] }) =>
    showsSomething(text) || files.length > 0,
  refusedAs('message_blank'),
] as const;

export const mentionsOf = (id: z.ZodType<UserId, string>) =>
  z
    .array(id)
    .refine((all) => all.length <= commentsLimits.mentionsPerMessage, refusedAs('limit_reached'));

/** Whoever left meanwhile is no longer mentioned; the message is sent all the same. */
export const mentionsArgument = mentionsOf(onceInUse<UserId>('member'));

/** A picture with its colour of skin or its dress; a flag of a region may follow its tag. */
const picture = String.raw`\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?`;
const oneEmoji = new RegExp(
  [
    String.raw`^(?:\p{Regional_Indicator}{2}`,
    String.raw`|[0-9#*]\ufe0f?\u20e3`,
    String.raw`|${picture}(?:\u200d${picture}){0,5}(?:[\u{e0020}-\u{e007e}]{1,6}\u{e007f})?)$`,
  ].join(''),
  'u',
);

/** One emoji, a picture or a flag, joined of several perhaps; never a text. */
export const emojiArgument = z.string().regex(oneEmoji);
