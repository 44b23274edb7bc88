import { readIn, type ZonedMoment } from '@sanad/domain/kernel/wall-time';
import type { DateView, TaskSide } from '@sanad/domain/task/life/date-view';
import type { ReactNode } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { cityOf } from '../../../i18n/city.ts';
import { mediumDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { personOf, type Member } from '../../../realtime/session/member.ts';
import { DeadlineBlock, type DeadlineHalf } from '../../../ui/deadline-block.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { lifeWords } from './life-words.ts';
import type { Parties } from './use-parties.ts';

/**
 * The date, large: own half first. Each says a date on its own person's clock where both have it, and on the
 * reader's, with the other's below, where they differ or one is missing.
 */
export function DateHalves(props: {
  readonly view: Exclude<DateView, { is: 'none' }>;
  readonly parties: Parties;
  readonly children: ReactNode;
}) {
  const { view, parties, children } = props;
  const words = useWords(lifeWords).halves;
  const half = useHalf();
  const { near, far } = parties;
  if (!near) return null;
  const name = (member: Member): string => shortNameOf(member.name);
  const caption = (member: Member): string =>
    member.userId === parties.me ? words.you : name(member);

  if (view.is === 'set' || view.is === 'agreed') {
    const { due } = view;
    const isAlone = view.is === 'set' && view.isOwn;
    const own = (member: Member): DeadlineHalf =>
      half(member, caption(member), due, isAlone ? parties.zone : member.zone);
    return (
      <DeadlineBlock
        state={view.is}
        mine={own(near)}
        theirs={isAlone || !far ? undefined : own(far)}
        actions={children}
      />
    );
  }

  const isMaker = (at: TaskSide): boolean => at === view.by;
  // On the reader's clock, with the far one's below.
  const ofBoth = (member: Member, said: string, moment: ZonedMoment | null): DeadlineHalf =>
    half(member, said, moment, parties.zone, far);
  function made(member: Member): DeadlineHalf {
    const isMe = member.userId === parties.me;
    const isFirst = view.is === 'asked' && view.by === 'asker';
    const ask = isMe ? words.youAskFor : words.asksFor(name(member));
    const propose = isMe ? words.youPropose : words.proposes(name(member));
    const { proposal } = view as Extract<DateView, { is: 'asked' | 'counter' }>;
    return ofBoth(member, isFirst ? ask : propose, proposal.due);
  }
  function other(member: Member): DeadlineHalf {
    const isMe = member.userId === parties.me;
    if (view.is !== 'counter') {
      const said = isMe ? words.youAnswer : words.answers(name(member));
      return { person: personOf(member), caption: <Sentence>{said}</Sentence> };
    }
    const asked = isMe ? words.youAskFor : words.asksFor(name(member));
    return ofBoth(member, view.isAgreed ? words.agreed : asked, view.stands);
  }
  const of = (member: Member, side: TaskSide): DeadlineHalf =>
    isMaker(side) ? made(member) : other(member);
  return (
    <DeadlineBlock
      state={view.is}
      open={isMaker(parties.nearSide) ? 'theirs' : 'mine'}
      mine={of(near, parties.nearSide)}
      theirs={far && of(far, parties.nearSide === 'asker' ? 'doer' : 'asker')}
      actions={children}
    />
  );
}

function useHalf() {
  const words = useWords(lifeWords);
  const { locale, language } = useLanguage();
  /** `beside`: whose clock stands below; without one the city of `zone` does. */
  return (
    member: Member,
    caption: string,
    moment: ZonedMoment | null,
    zone: string,
    beside?: Member,
  ): DeadlineHalf => {
    const head = { person: personOf(member), caption: <Sentence>{caption}</Sentence> };
    if (!moment) return { ...head, day: words.halves.noDate };
    const at = readIn(moment, zone);
    const time = timeOfDay(locale, zone, at);
    const other = beside && beside.zone !== zone ? beside.zone : undefined;
    const also =
      other === undefined
        ? cityOf(zone, language)
        : words.inCity(timeOfDay(locale, other, readIn(moment, other)), cityOf(other, language));
    return { ...head, day: mediumDay(locale, zone, at), time, also: <Sentence>{also}</Sentence> };
  };
}
