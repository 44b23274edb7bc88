import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { Icon } from '../../ui/icon.tsx';
import { Wordmark } from '../../ui/mark.tsx';
import { SoloPage } from '../../ui/solo-page.tsx';
import { helpWords } from './help-words.ts';

const sheet = 'w-full max-w-[720px] self-start rounded-page bg-sheet px-9 py-8 shadow-hairline';
const wholePhone =
  'phone:-mx-4 phone:w-[calc(100%+2rem)] phone:max-w-none phone:rounded-none phone:px-4 phone:py-6';

/** A page of the help, before and behind the sign-in; back leads to where one was stuck. */
export function HelpFrame(props: { readonly children: ReactNode }) {
  const words = useWords(helpWords);
  const { from } = useSearch({ strict: false });
  return (
    <SoloPage
      start={<Wordmark name={words.product} />}
      end={
        <Link to={from ?? '/'} className={buttonLook('quiet', 'small')}>
          <Icon name="back" size="small" />
          {words.back}
        </Link>
      }
    >
      <div className={`${sheet} ${wholePhone}`}>{props.children}</div>
    </SoloPage>
  );
}
