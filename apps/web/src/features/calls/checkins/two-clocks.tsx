import { Sentence } from '../../../i18n/bdi.tsx';
import { betweenMoments } from '../../../i18n/between-moments.ts';
import { cityOf, zoneOfBrowser } from '../../../i18n/city.ts';
import { shortDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useMe, useMembers } from '../../../realtime/session/use-live.ts';
import { callsWords } from '../calls-words.ts';

/** A moment as words: its day and the own clock, then the other city's. */
export function useMoment() {
  const words = useWords(callsWords);
  const { language, locale } = useLanguage();
  const members = useMembers();
  const own = useMe()?.zone ?? zoneOfBrowser();
  const other = members.find((member) => member.active && member.zone !== own)?.zone;
  const clock = (zone: string, at: number) =>
    words.inZone(timeOfDay(locale, zone, at), cityOf(zone, language));

  return {
    own,
    day: (at: number, now: number) => shortDay(locale, own, at, now, words),
    clocks: (at: number) =>
      other === undefined
        ? timeOfDay(locale, own, at)
        : `${clock(own, at)}${betweenMoments(language)}${clock(other, at)}`,
  };
}

export function TwoClocks(props: { readonly at: number }) {
  const { clocks } = useMoment();
  return (
    <span>
      <Sentence>{clocks(props.at)}</Sentence>
    </span>
  );
}
