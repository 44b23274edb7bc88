import { sideOf } from '@sanad/domain/access/side';
import { namesOf } from '@sanad/domain/profiles/names-of';
import type { MemberPage } from '@sanad/protocol/http/profiles';

import { Bdi } from '../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { hueOfMember } from '../../realtime/session/member.ts';
import { useMember } from '../../realtime/session/use-live.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { shapeOfSide } from '../../ui/person.ts';
import { Paragraphs } from '../../ui/text/paragraphs.tsx';
import { ProfilesSection } from './profiles-section.tsx';
import { profilesWords } from './profiles-words.ts';
import { languageName, sayRate } from './say-rate.ts';
import { wayKeys } from './way-keys.ts';

/** Names large, then the business, what is asked for it, and how they like to work. */
export function MemberView(props: { readonly page: MemberPage; readonly isOwn: boolean }) {
  const { page, isOwn } = props;
  const words = useWords(profilesWords);
  const { language, locale } = useLanguage();
  const member = useMember(page.userId);
  const { first, second } = namesOf(page, language);
  const { business, rates, ways } = page;
  const said = wayKeys.filter((key) => ways[key] !== '');
  const offers =
    business !== null &&
    (business.name !== '' ||
      business.introduction !== '' ||
      business.services.length > 0 ||
      business.languages.length > 0);
  const isEmpty = said.length === 0 && !offers && rates.length === 0;

  return (
    <>
      <header className="flex items-center gap-4">
        <Avatar
          name={first}
          hue={member ? hueOfMember(member) : 'sky'}
          shape={shapeOfSide(sideOf(page.role))}
          size="huge"
          silent
        />
        <div className="min-w-0">
          <h2 className="text-display-tight">
            <Bdi>{first}</Bdi>
          </h2>
          {second === '' ? null : (
            <p className="text-ink-2">
              <Bdi>{second}</Bdi>
            </p>
          )}
          {business === null || business.name === '' ? null : (
            <p className="text-small text-ink-3">
              <Bdi>{business.name}</Bdi>
            </p>
          )}
        </div>
      </header>
      {isEmpty ? (
        <p className="text-ink-3">{isOwn ? words.page.nothingOwn : words.page.nothing(first)}</p>
      ) : null}
      {business === null || business.introduction === '' ? null : (
        <Paragraphs text={business.introduction} className="text-lead" />
      )}
      {business === null || business.services.length === 0 ? null : (
        <ProfilesSection title={words.page.services}>
          <ul className="grid gap-1.5 text-read">
            {business.services.map((service) => (
              <li key={service}>
                <Bdi>{service}</Bdi>
              </li>
            ))}
          </ul>
        </ProfilesSection>
      )}
      {rates.length === 0 ? null : (
        <ProfilesSection
          title={isOwn ? words.page.ratesOwn : words.page.rates}
          help={words.page.ratesHelp}
        >
          <ul className="grid">
            {rates.map((rate) => (
              <li
                key={rate.id}
                className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2"
              >
                <Bdi>{rate.service}</Bdi>
                <span className="font-semibold">{sayRate(words, rate, locale)}</span>
              </li>
            ))}
          </ul>
        </ProfilesSection>
      )}
      {business === null || business.languages.length === 0 ? null : (
        <ProfilesSection title={words.page.languages}>
          <p className="text-read">
            {new Intl.ListFormat(locale, { type: 'unit' }).format(
              business.languages.map((code) => languageName(code, locale)),
            )}
          </p>
        </ProfilesSection>
      )}
      {said.length === 0 ? null : (
        <ProfilesSection title={words.ways.title}>
          <dl className="grid gap-4">
            {said.map((key) => (
              <div key={key} className="grid gap-1">
                <dt className="text-small font-semibold text-ink-2">{words.ways.labels[key]}</dt>
                <dd>
                  <Paragraphs text={ways[key]} className="text-read" />
                </dd>
              </div>
            ))}
          </dl>
        </ProfilesSection>
      )}
    </>
  );
}
