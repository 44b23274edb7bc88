import { sideOf } from '@sanad/domain/access/side';

import { useMe } from '../../http/me.ts';
import { cityOf } from '../../i18n/city.ts';
import { timeOfDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { clientHue } from '../../realtime/session/client-hue.ts';
import { Clocks } from '../../ui/clocks.tsx';
import { shapeOfSide } from '../../ui/person.ts';
import { useMinute } from '../../ui/use-minute.ts';
import type { RoomOfToday } from './room-of-today.ts';
import { todayWords } from './today-words.ts';
import { zonesOf } from './zones-of.ts';

/** My clock, then each clock of the clients, in a client's colour where it is only theirs. */
export function TodayClocks(props: { readonly rooms: readonly RoomOfToday[] }) {
  const { rooms } = props;
  const words = useWords(todayWords);
  const { language, locale } = useLanguage();
  const { profile, workspaces } = useMe();
  const now = useMinute();
  const [first] = workspaces;
  const others = zonesOf(rooms, profile.zone).map((zone) => {
    const there = rooms.filter((room) => room.zone === zone);
    return {
      zone,
      hue: there.length === 1 ? clientHue(workspaces, there[0]!.workspaceId) : undefined,
      shape: 'square' as const,
    };
  });
  const own = {
    zone: profile.zone as string,
    hue: first?.hue ?? ('sea' as const),
    shape: shapeOfSide(first ? sideOf(first.role) : 'assistant'),
  };
  return (
    <Clocks
      label={words.clocks}
      clocks={[own, ...others].map(({ zone, hue, shape }) => ({
        key: zone,
        hue,
        shape,
        city: cityOf(zone, language),
        time: timeOfDay(locale, zone, now),
      }))}
    />
  );
}
