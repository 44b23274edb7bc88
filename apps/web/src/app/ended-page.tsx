import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { meQuery } from '../http/me.ts';
import { useWords } from '../i18n/language-context.tsx';
import { liveWords } from '../realtime/live-words.ts';
import { Button } from '../ui/button.tsx';
import { Wordmark } from '../ui/mark.tsx';
import { SoloPage } from '../ui/solo-page.tsx';
import { appWords } from './words.ts';

/** One's stay in a workspace is over: what was here of it is gone, but for what `children` offers. */
export function EndedPage(props: { readonly children?: ReactNode }) {
  const words = useWords(appWords);
  const { ended } = useWords(liveWords);
  const queries = useQueryClient();
  const navigate = useNavigate();

  async function goHome() {
    await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    await navigate({ to: '/', replace: true });
  }

  return (
    <SoloPage start={<Wordmark name={words.product} />}>
      <div role="alert" className="grid max-w-[48ch] justify-items-start gap-3">
        <h1 className="text-display-tight">{ended.title}</h1>
        <p className="text-lead text-ink-2">{ended.help}</p>
        {props.children}
        <Button kind="primary" className="mt-3" onPress={() => void goHome()}>
          {ended.home}
        </Button>
      </div>
    </SoloPage>
  );
}
