import { z } from 'zod';

import { onceInUse } from '../kernel/id-argument.ts';
import type { UserId } from '../kernel/ids.ts';
import { showsSomething, type NamedIssue } from '../kernel/name.ts';
import type { RefusalCode } from '../kernel/refusal.ts';
import { commentsLimits } from './limit.ts';

/** The argument shapes that the mutations of messages share; each limit is refused by its name. */
const refusedAs = (refusal: RefusalCode) => ({ params: { refusal } satisfies NamedIssue });

/** Written in paragraphs, as it was typed: each has its own direction, and marks of direction are part of it. */
export const textArgument = z
  .string()
  .refine((text) => text.length <= commentsLimits.messageLength, refusedAs('too_large'))
  .refine(showsSomething, refusedAs('message_blank'));

/** Whoever left meanwhile is no longer mentioned; the message is sent all the same. */
export const mentionsArgument = z
  .array(onceInUse<UserId>('member'))
  .refine((all) => all.length <= commentsLimits.mentionsPerMessage, refusedAs('limit_reached'));

/** One emoji: a picture or a flag, with whatever joins, colours or dresses it. Never a text. */
export const emojiArgument = z
  .string()
  .max(32)
  .regex(/^[\p{Emoji}\p{Emoji_Component}]+$/u)
  .regex(/[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u);
