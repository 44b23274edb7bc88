import { heardAt } from '@sanad/domain/availability/shared-hours';
import { useEffect } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { betweenMoments } from '../../../i18n/between-moments.ts';
import { cityOf } from '../../../i18n/city.ts';
import { shortDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import type { Member } from '../../../realtime/session/member.ts';
import { useMe } from '../../../realtime/session/use-live.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { availabilityWords } from '../availability-words.ts';
import { useHours } from './use-hours.ts';
import { useUrgentLeft } from './use-urgent-left.ts';

/** More are not named one by one. */
const mostNamed = 3;

/**
 * Before something is sent: who of those it calls hears of it only later, and when, on their clock and the own. It may
 * be marked as urgent, as often as a week allows. Nothing where all may be called now.
 */
export function HeardLine(props: {
  readonly people: readonly Member[];
  readonly urgent: boolean;
  readonly onUrgent: (urgent: boolean) => void;
}) {
  const { people, urgent, onUrgent } = props;
  const words = useWords(availabilityWords).heard;
  const days = useWords(availabilityWords);
  const { language, locale } = useLanguage();
  const me = useMe();
  const hours = useHours();
  const now = useMinute();
  const urgentLeft = useUrgentLeft();
  const held = people.flatMap((member) => {
    const free = hours?.of(member.userId);
    const at = free === undefined ? now : heardAt(free, now);
    return at === now ? [] : { member, at };
  });
  const isHeld = held.length > 0;
  useEffect(() => {
    if (!isHeld && urgent) onUrgent(false);
  }, [isHeld, urgent, onUrgent]);
  if (me === undefined || !isHeld) return null;

  const moment = (at: number, zone: string): string =>
    `${shortDay(locale, zone, at, now, days)} ${timeOfDay(locale, zone, at)}`;
  function whenOf(at: number, member: Member): string {
    const there = words.inCity(moment(at, member.zone), cityOf(member.zone, language));
    if (me === undefined || member.zone === me.zone) return there;
    const sameDay =
      shortDay(locale, member.zone, at, now, days) === shortDay(locale, me.zone, at, now, days);
    const here = sameDay ? timeOfDay(locale, me.zone, at) : moment(at, me.zone);
    return `${there}${betweenMoments(language)}${words.inCity(here, cityOf(me.zone, language))}`;
  }
  const lefts = held.map(({ member }) => urgentLeft(member.userId, now));
  const left = Math.min(...lefts.map((each) => each.left));
  const none = lefts.filter((each) => each.left === 0);
  const moreAt = Math.max(...none.map((each) => each.moreAt ?? 0));
  const isAgreed = lefts.some((each) => each.isAgreed && each.left === left);
  return (
    <div className="grid gap-1 pb-1.5 text-meta text-ink-2">
      {urgent
        ? null
        : held.slice(0, mostNamed).map(({ member, at }) => (
            <p key={member.userId} role="status" className="flex items-start gap-1.5">
              <Icon name="clock" size="small" className="mt-px flex-none text-ink-3" />
              <span className="min-w-0">
                <Sentence>
                  {at === null
                    ? words.later(shortNameOf(member.name))
                    : words.one(shortNameOf(member.name), whenOf(at, member))}
                </Sentence>
              </span>
            </p>
          ))}
      {left === 0 ? (
        <p>
          {none.some((each) => each.moreAt === null)
            ? words.noneAgreed
            : (isAgreed ? words.noneLeftAgreed : words.noneLeft)(moment(moreAt, me.zone))}
        </p>
      ) : (
        <Checkbox isSelected={urgent} onChange={onUrgent} className="text-meta">
          <span>
            {words.urgent}{' '}
            <span className="ps-0.5 text-ink-3">
              {(isAgreed ? words.leftAgreed : words.left)(left)}
            </span>
          </span>
        </Checkbox>
      )}
    </div>
  );
}
