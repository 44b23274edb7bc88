import { cityOf } from '../i18n/city.ts';
import { timeOfDay } from '../i18n/format-time.ts';
import { useLanguage, useWords } from '../i18n/language-context.tsx';
import { compareMembers, hueOfMember, personOf, sideOfMember } from '../realtime/session/member.ts';
import { useMe, useMembers } from '../realtime/session/use-live.ts';
import { Clocks } from '../ui/clocks.tsx';
import { useMinute } from '../ui/use-minute.ts';
import { withWords } from './lazy-page.ts';
import { useAfterFirstLook } from './use-after-first-look.ts';
import { appWords } from './words.ts';

const loadRibbon = withWords(() => import('../features/availability/shared/workspace-ribbon.tsx'));

/** My clock first, then the other side's. They show where people are, never whether they are online. */
export function WorkspaceClocks() {
  const words = useWords(appWords);
  const { language, locale } = useLanguage();
  const members = useMembers();
  const me = useMe();
  const now = useMinute();
  const Ribbon = useAfterFirstLook(loadRibbon);
  if (me === undefined) return null;
  const other = members
    .filter((member) => member.active && sideOfMember(member) !== sideOfMember(me))
    .toSorted(compareMembers)[0];
  const shown = other === undefined ? [me] : [me, other];
  return (
    <Clocks
      label={words.clocks}
      clocks={shown.map((member) => ({
        key: member.id,
        hue: hueOfMember(member),
        shape: personOf(member).shape,
        city: cityOf(member.zone, language),
        time: timeOfDay(locale, member.zone, now),
      }))}
    >
      {Ribbon && other ? <Ribbon.WorkspaceRibbon me={me} other={other} /> : null}
    </Clocks>
  );
}
