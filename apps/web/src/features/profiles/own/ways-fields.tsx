import { profileLimits } from '@sanad/domain/profiles/limit';

import { useWords } from '../../../i18n/language-context.tsx';
import { ProfilesSection } from '../profiles-section.tsx';
import { profilesWords } from '../profiles-words.ts';
import type { OwnPageDesk } from '../use-own-page.ts';
import { wayKeys } from '../way-keys.ts';
import { KeptField } from './kept-field.tsx';

/** How one likes to work, whichever side one is on. */
export function WaysFields({ desk }: { readonly desk: OwnPageDesk }) {
  const words = useWords(profilesWords).ways;
  return (
    <ProfilesSection title={words.title} help={words.help}>
      {wayKeys.map((key) => (
        <KeptField
          key={key}
          place={`about:${key}`}
          label={words.labels[key]}
          help={words.helps[key]}
          text={desk.page.ways[key]}
          limit={profileLimits.wayLength}
          rows={2}
          onKeep={(text) => desk.write({ ways: { [key]: text } })}
        />
      ))}
    </ProfilesSection>
  );
}
