import type { Side } from '@sanad/domain/access/side';
import { isSealed } from '@sanad/domain/review/review-table';
import { hues } from '@sanad/protocol/http/profile';
import type { ReviewFacts, Reviews } from '@sanad/protocol/http/review';

import { useMe } from '../../http/me.ts';
import { shortDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { hueOfMember } from '../../realtime/session/member.ts';
import { useMembers } from '../../realtime/session/use-live.ts';
import { shapeOfSide } from '../../ui/person.ts';
import type { SeamHalf } from '../../ui/seam.tsx';
import { useMinute } from '../../ui/use-minute.ts';
import { reviewWords } from './review-words.ts';

/** Each side's half: whether its answers are in, and once both are, whose and when. */
export function useHalves(all: Reviews, { state, parts }: ReviewFacts) {
  const words = useWords(reviewWords);
  const { locale } = useLanguage();
  const { profile } = useMe();
  const members = useMembers();
  const now = useMinute();

  return (side: Side): SeamHalf => {
    const own = parts[side];
    const isIn = !isSealed(state) || state === `${side}In`;
    const userId =
      side === 'assistant'
        ? all.assistant.userId
        : (own?.by.userId ?? members.find(({ role }) => role === 'owner')?.userId);
    const member = members.find((each) => each.userId === userId);
    const name =
      own?.by.name ??
      (side === 'assistant' ? all.assistant.name : (member?.name ?? all.workspaceName));
    const caption = isIn
      ? own === null
        ? words.half.in
        : words.half.inAt(shortDay(locale, profile.zone, own.by.at, now, words.days))
      : all.part === side
        ? words.half.yours
        : words.half.waits;
    return {
      yes: isIn,
      caption,
      person: {
        ...{ id: userId ?? side, name, shape: shapeOfSide(side) },
        hue: member ? hueOfMember(member) : hues[side === 'client' ? 0 : 1],
      },
    };
  };
}
