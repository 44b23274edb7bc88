import { Suspense } from 'react';

import { pageFacts } from '../http/page-facts.ts';
import { LanguageProvider } from '../i18n/language-provider.tsx';
import { shownLanguage } from '../i18n/language.ts';
import { pageDrawing } from './page-drawing.ts';
import { SignedOutPage } from './signed-out-page.tsx';

/** In place of whatever this document showed: without a network there is no other page to go to. */
export function showSignedOut(): void {
  // A page that has not begun keeps its address: it may be a link that was just followed.
  if (pageDrawing.isDrawn) history.replaceState(null, '', '/sign-in');
  pageDrawing.end(
    <LanguageProvider language={shownLanguage()} digits={pageFacts.digits}>
      <Suspense>
        <SignedOutPage />
      </Suspense>
    </LanguageProvider>,
  );
}
