import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useMe } from '../../http/me.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { Icon } from '../../ui/icon.tsx';
import { Wordmark } from '../../ui/mark.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { SoloPage } from '../../ui/solo-page.tsx';
import { identityWords } from './identity-words.ts';
import { LoginList } from './login-list.tsx';
import { PersonSection } from './person-section.tsx';
import { ReadingSection } from './reading-section.tsx';

const sheet = 'w-full max-w-[640px] self-start rounded-page bg-sheet px-9 py-8 shadow-hairline';
const wholePhone =
  'phone:-mx-4 phone:w-[calc(100%+2rem)] phone:max-w-none phone:rounded-none phone:px-4 phone:py-6';

/** `children`: what other features have of the person, below their own. */
export function ProfilePage(props: { readonly children?: ReactNode }) {
  const words = useWords(identityWords);
  const { profile } = useMe();
  usePageTitle(words.profile.title);
  return (
    <SoloPage
      start={<Wordmark name={words.product} />}
      end={
        <Link to="/" className={buttonLook('quiet', 'small')}>
          <Icon name="back" size="small" />
          {words.profile.back}
        </Link>
      }
    >
      <div className={`${sheet} ${wholePhone}`}>
        <h1 className="text-display-tight">{words.profile.title}</h1>
        <PersonSection profile={profile} />
        <ReadingSection profile={profile} />
        <LoginList userId={profile.id} demo={profile.demo} />
        {props.children}
      </div>
    </SoloPage>
  );
}
