import { Refusal } from '@sanad/domain/kernel/refusal';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';

import { useWords } from '../i18n/language-context.tsx';
import { useRefusalSentence } from '../i18n/refusal-words.ts';
import { Button } from '../ui/button.tsx';
import { Wordmark } from '../ui/mark.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { SoloPage } from '../ui/solo-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { appWords } from './words.ts';

/** What happened, what is safe, what to do. A refusal says its own sentence; anything else is our fault. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const words = useWords(appWords);
  const sentence = useRefusalSentence();
  const router = useRouter();
  const queries = useQueryClient();
  const refused = error instanceof Refusal;
  const title = refused ? words.loadFailed : words.brokenTitle;
  usePageTitle(title);
  if (refused && error.code === 'not_found') return <NotFoundPage />;

  async function retry() {
    await queries.invalidateQueries();
    await router.invalidate();
    reset();
  }

  return (
    <SoloPage start={<Wordmark name={words.product} />}>
      <div role="alert" className="grid max-w-[48ch] justify-items-start gap-3">
        <h1 className="text-display-tight">{title}</h1>
        <p className="text-lead text-ink-2">{refused ? sentence(error) : words.brokenText}</p>
        <div className="mt-3 flex gap-2">
          {refused ? (
            <Button kind="primary" onPress={() => void retry()}>
              {words.tryAgain}
            </Button>
          ) : (
            <Button kind="primary" onPress={() => location.reload()}>
              {words.reload}
            </Button>
          )}
        </div>
      </div>
    </SoloPage>
  );
}
