import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { startTransition, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

import './ui/styles/index.css';
import { beginFromDevice } from './app/from-device.ts';
import { openRoomAtHand } from './app/open-room-at-hand.ts';
import { queryClient } from './app/query-client.ts';
import { loadCodeAtHand, router } from './app/router.tsx';
import { appWords } from './app/words.ts';
import { pageFacts } from './http/page-facts.ts';
import { LanguageProvider } from './i18n/language-provider.tsx';
import { directionOfLanguage } from './i18n/language.ts';
import { refusalWords } from './i18n/refusal-words.ts';

// The server has written these already; Vite's own page in development has not.
document.documentElement.lang = pageFacts.language;
document.documentElement.dir = directionOfLanguage(pageFacts.language);
document.documentElement.dataset['theme'] = pageFacts.theme;

let drawing: Root | undefined;
let takenAway = false;

/** Drawn once, whole: the paper stays empty while the address's code, its words and what it shows are on their way. */
async function draw(root: HTMLElement): Promise<void> {
  beginFromDevice(() => {
    takenAway = true;
    drawing?.unmount();
  });
  await Promise.allSettled([
    appWords.load(pageFacts.language),
    refusalWords.load(pageFacts.language),
    ...loadCodeAtHand(),
    openRoomAtHand(),
    router.load().then(openRoomAtHand),
  ]);
  if (takenAway) return;
  drawing = createRoot(root);
  const page = (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <LanguageProvider language={pageFacts.language} digits={pageFacts.digits}>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>
  );
  // In slices, so that a hand on the keys is heard between them.
  startTransition(() => drawing?.render(page));
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
void draw(root);
