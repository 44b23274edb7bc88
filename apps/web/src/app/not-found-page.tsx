import { Link } from '@tanstack/react-router';

import { useWords } from '../i18n/language-context.tsx';
import { buttonLook } from '../ui/button-look.ts';
import { Wordmark } from '../ui/mark.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { SoloPage } from '../ui/solo-page.tsx';
import { appWords } from './words.ts';

/** The same answer for what does not exist and what is not shared. */
export function NotFoundPage() {
  const words = useWords(appWords);
  usePageTitle(words.notFoundTitle);
  return (
    <SoloPage start={<Wordmark name={words.product} />}>
      <div className="grid max-w-[44ch] justify-items-start gap-3">
        <h1 className="text-display-tight">{words.notFoundTitle}</h1>
        <p className="text-lead text-ink-2">{words.notFoundText}</p>
        <Link to="/" className={`${buttonLook('primary')} mt-3`}>
          {words.toStart}
        </Link>
      </div>
    </SoloPage>
  );
}
