import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import './ui/styles/index.css';
import { queryClient } from './app/query-client.ts';
import { router } from './app/router.tsx';
import { appWords } from './app/words.ts';
import { pageFacts } from './http/page-facts.ts';
import { LanguageProvider } from './i18n/language-provider.tsx';
import { directionOfLanguage } from './i18n/language.ts';
import { refusalWords } from './i18n/refusal-words.ts';

// The server has written these already; Vite's own page in development has not.
document.documentElement.lang = pageFacts.language;
document.documentElement.dir = directionOfLanguage(pageFacts.language);
document.documentElement.dataset['theme'] = pageFacts.theme;

void appWords.load(pageFacts.language);
void refusalWords.load(pageFacts.language);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider language={pageFacts.language} digits={pageFacts.digits}>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
