import { profileLimits } from '@sanad/domain/profiles/limit';

import { useMe } from '../../../http/me.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { useAway } from '../../../realtime/wire/use-away.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/content-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { usePageTitle } from '../../../ui/page-title.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { HelpLink } from '../../help/help-link.tsx';
import { ProfilesSection } from '../profiles-section.tsx';
import { profilesWords } from '../profiles-words.ts';
import { useOwnPage, type OwnPageDesk } from '../use-own-page.ts';
import { BusinessFields } from './business-fields.tsx';
import { KeptField } from './kept-field.tsx';
import { RateFields } from './rate-fields.tsx';
import { WaysFields } from './ways-fields.tsx';

/** What one says of oneself to those one works with; each field is kept when it is left. */
export function OwnPage() {
  const words = useWords(profilesWords);
  const { desk, failed, refetch } = useOwnPage();
  const away = useAway(useMe().profile.id);
  usePageTitle(words.title);
  return (
    <>
      <TopBar title={words.title} />
      <div className="min-h-0 flex-1 overflow-y-auto" aria-busy={desk === undefined && !failed}>
        <div className="mx-auto rows max-w-[46rem] content-start gap-8 px-8 pt-7 pb-16 phone:px-4 phone:pt-4">
          <p className="text-ink-2">
            {words.lead} <HelpLink>{words.help}</HelpLink>
          </p>
          {away ? <Notice icon="offline">{words.offline}</Notice> : null}
          {desk !== undefined ? (
            <Fields desk={desk} />
          ) : failed !== null && !away ? (
            <ErrorState
              title={words.failed}
              action={<Button onPress={() => void refetch()}>{words.again}</Button>}
            >
              {words.failedHelp}
            </ErrorState>
          ) : (
            <Skeleton />
          )}
        </div>
      </div>
    </>
  );
}

function Fields({ desk }: { readonly desk: OwnPageDesk }) {
  const words = useWords(profilesWords);
  const { workspaces } = useMe();
  const { business, rates, otherName } = desk.page;
  const isBegun = business.name !== '' || business.services.length > 0 || rates.length > 0;
  // A client has no business of this kind; whoever is nowhere yet may be either.
  const offers =
    isBegun || workspaces.length === 0 || workspaces.some(({ role }) => role === 'assistant');
  return (
    <>
      <ProfilesSection title={words.name.title}>
        <KeptField
          place="about:name"
          label={words.name.label}
          help={words.name.help}
          text={otherName}
          limit={profileLimits.nameLength}
          onKeep={(name) => desk.write({ otherName: name })}
        />
      </ProfilesSection>
      {offers ? (
        <>
          <BusinessFields desk={desk} />
          <RateFields desk={desk} />
        </>
      ) : null}
      <WaysFields desk={desk} />
    </>
  );
}
