import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';

import './ui/styles/index.css';
import { beginFromDevice } from './app/from-device.ts';
import { keepShell } from './app/keep-shell.ts';
import { openRoomAtHand } from './app/open-room-at-hand.ts';
import { pageDrawing } from './app/page-drawing.ts';
import { queryClient } from './app/query-client.ts';
import { loadCodeAtHand, router } from './app/router.tsx';
import { showSignedOut } from './app/show-signed-out.tsx';
import { watchLeaving } from './app/watch-leaving.ts';
import { appWords } from './app/words.ts';
import { leaving } from './http/leaving.ts';
import { pageFacts } from './http/page-facts.ts';
import { LanguageProvider } from './i18n/language-provider.tsx';
import { directionOfLanguage } from './i18n/language.ts';
import { refusalWords } from './i18n/refusal-words.ts';

// The server has written these already; Vite's own page in development has not.
document.documentElement.lang = pageFacts.language;
document.documentElement.dir = directionOfLanguage(pageFacts.language);
document.documentElement.dataset['theme'] = pageFacts.theme;

/** Drawn once, whole: the paper stays empty while the address's code, its words and what it shows are on their way. */
async function draw(): Promise<void> {
  watchLeaving();
  // Before anything is asked in the name of somebody who has left.
  if (leaving.isDue) return showSignedOut();
  beginFromDevice(() => pageDrawing.takeAway());
  await Promise.allSettled([
    appWords.load(pageFacts.language),
    refusalWords.load(pageFacts.language),
    ...loadCodeAtHand(),
    openRoomAtHand(),
    router.load().then(openRoomAtHand),
  ]);
  pageDrawing.begin(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <LanguageProvider language={pageFacts.language} digits={pageFacts.digits}>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  await keepShell();
}

void draw();
