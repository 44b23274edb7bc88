import type { Digits, Language, Profile, Theme, WeekStart } from '@sanad/protocol/http/profile';

import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { languages, ownName } from '../../i18n/language.ts';
import { FieldMessage } from '../../ui/field-message.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { showTheme } from '../../ui/show-theme.ts';
import { useTroubleSentence } from './identity-trouble.ts';
import { identityWords } from './identity-words.ts';
import { ProfileSection } from './profile-section.tsx';
import { usePatchMe } from './use-patch-me.ts';
import { useSubmit } from './use-submit.ts';

const weekStarts = ['place', 'saturday', 'sunday', 'monday'] as const satisfies WeekStart[];

/** Language, appearance, numerals: shown at once, kept on the server. */
export function ReadingSection(props: { readonly profile: Profile }) {
  const { profile } = props;
  const words = useWords(identityWords);
  const sentence = useTroubleSentence();
  const { setLanguage, setDigits } = useLanguage();
  const patchMe = usePatchMe();
  const { trouble, submit } = useSubmit(patchMe);

  function chooseLanguage(language: Language) {
    void setLanguage(language);
    void submit({ language });
  }
  function chooseTheme(theme: Theme) {
    showTheme(theme);
    void submit({ theme });
  }
  function chooseDigits(digits: Digits) {
    setDigits(digits);
    void submit({ digits });
  }

  function chooseWeekStart(weekStart: WeekStart) {
    void submit({ weekStart });
  }

  return (
    <ProfileSection title={words.profile.appearance}>
      <dl className="mt-3 grid grid-cols-[minmax(96px,auto)_1fr] items-center gap-x-6 gap-y-3 phone:grid-cols-1 phone:gap-y-1.5">
        <dt className="text-small text-ink-3">{words.profile.language}</dt>
        <dd>
          <Segmented
            label={words.profile.language}
            value={profile.language}
            onChange={chooseLanguage}
            segments={languages.map((key) => ({ key, label: ownName[key] }))}
          />
        </dd>
        <dt className="text-small text-ink-3 phone:mt-2">{words.profile.theme}</dt>
        <dd>
          <Segmented
            label={words.profile.theme}
            value={profile.theme}
            onChange={chooseTheme}
            segments={[
              { key: 'light', label: words.profile.themes.light, icon: 'sun' },
              { key: 'dark', label: words.profile.themes.dark, icon: 'moon' },
              { key: 'device', label: words.profile.themes.device, icon: 'device' },
            ]}
          />
        </dd>
        <dt className="text-small text-ink-3 phone:mt-2">{words.profile.digits}</dt>
        <dd>
          <Segmented
            label={words.profile.digits}
            value={profile.digits}
            onChange={chooseDigits}
            segments={[
              { key: 'latn', label: '123' },
              { key: 'arab', label: '١٢٣' },
            ]}
          />
        </dd>
        <dt className="text-small text-ink-3 phone:mt-2">{words.profile.week}</dt>
        <dd>
          <Segmented
            label={words.profile.week}
            value={profile.weekStart ?? 'place'}
            onChange={chooseWeekStart}
            segments={weekStarts.map((key) => ({ key, label: words.profile.weekStarts[key] }))}
          />
        </dd>
      </dl>
      {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
    </ProfileSection>
  );
}
