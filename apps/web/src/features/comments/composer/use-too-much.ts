import { commentsLimits } from '@sanad/domain/comments/limit';

import { useWords } from '../../../i18n/language-context.tsx';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { commentsWords } from '../comments-words.ts';
import { mentionsIn } from '../words/spans-in.ts';

/** Near its limit a message says how much is left, and over it what to do; before it is sent. */
export function useTooMuch(text: string): {
  readonly isTooMuch: boolean;
  readonly words: string | undefined;
} {
  const words = useWords(commentsWords).composer;
  const members = useMembers();
  const { messageLength, mentionsPerMessage } = commentsLimits;
  const left = messageLength - text.trim().length;
  if (left < 0) return { isTooMuch: true, words: words.tooLong(-left) };
  if (text.includes('@') && mentionsIn(text, members).length > mentionsPerMessage)
    return { isTooMuch: true, words: words.tooMany(mentionsPerMessage) };
  return { isTooMuch: false, words: left < messageLength / 10 ? words.left(left) : undefined };
}
