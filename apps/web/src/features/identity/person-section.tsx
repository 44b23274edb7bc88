import type { Profile } from '@sanad/protocol/http/profile';
import { useState } from 'react';

import { cityOf, zoneOfBrowser } from '../../i18n/city.ts';
import { timeOfDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { canonicalZone } from '../../i18n/offered-cities.ts';
import { Button } from '../../ui/button.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { LockedField } from '../../ui/locked-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toasts } from '../../ui/toast-queue.ts';
import { ZoneField } from '../../ui/zone-field.tsx';
import { useTroubleSentence } from './identity-trouble.ts';
import { identityWords } from './identity-words.ts';
import { ProfileSection } from './profile-section.tsx';
import { ResendVerification } from './resend-verification.tsx';
import { usePatchMe } from './use-patch-me.ts';
import { useSubmit } from './use-submit.ts';

/** Name, address, zone. The name is kept when the field is left. */
export function PersonSection(props: { readonly profile: Profile }) {
  const { profile } = props;
  const words = useWords(identityWords);
  const sentence = useTroubleSentence();
  const { language, locale } = useLanguage();
  const patchMe = usePatchMe();
  const [name, setName] = useState(profile.name);
  const { trouble, submit } = useSubmit(async (change: { name?: string; zone?: string }) => {
    await patchMe(change);
    toasts.show({
      text: change.name === undefined ? words.profile.zoneChanged : words.profile.nameChanged,
    });
  });

  const trimmed = name.trim();
  function keepName(): void {
    if (trimmed !== '' && trimmed !== profile.name) void submit({ name: trimmed });
  }
  const here = zoneOfBrowser();
  return (
    <ProfileSection title={words.profile.you}>
      <form
        className="mt-4 rows gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          keepName();
        }}
      >
        <TextField
          label={words.profile.name}
          help={words.profile.nameHelp}
          autoComplete="name"
          value={name}
          onChange={setName}
          onBlur={keepName}
          error={trimmed === '' ? words.errors.name : undefined}
        />
        {profile.demo ? (
          <p className="text-small text-ink-2">{words.profile.demoText}</p>
        ) : (
          <LockedField
            label={words.email}
            value={profile.email}
            help={profile.emailVerified ? words.profile.emailHelp : words.profile.unverified}
          />
        )}
        {profile.emailVerified || profile.demo ? null : (
          <ResendVerification email={profile.email} />
        )}
        <ZoneField
          label={words.profile.zone}
          value={profile.zone}
          onChange={(zone) => void submit({ zone })}
          help={words.profile.zoneHelp(timeOfDay(locale, profile.zone, Date.now()))}
        />
        {canonicalZone(here) === canonicalZone(profile.zone) ? null : (
          <div>
            <Button size="small" onPress={() => void submit({ zone: here })}>
              {words.profile.useBrowserZone(cityOf(here, language))}
            </Button>
          </div>
        )}
        {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
      </form>
    </ProfileSection>
  );
}
