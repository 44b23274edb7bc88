import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import './ui/styles/index.css';
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

/** Drawn once, whole: the paper stays empty while the address's code, its words and who is here are on their way. */
async function draw(root: HTMLElement): Promise<void> {
  await Promise.allSettled([
    appWords.load(pageFacts.language),
    refusalWords.load(pageFacts.language),
    ...loadCodeAtHand(),
    router.load(),
  ]);
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <LanguageProvider language={pageFacts.language} digits={pageFacts.digits}>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
void draw(root);
