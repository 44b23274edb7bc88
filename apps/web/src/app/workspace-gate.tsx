import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';

import { useWords } from '../i18n/language-context.tsx';
import { liveWords } from '../realtime/live-words.ts';
import { usePhase } from '../realtime/session/use-live.ts';
import { RefusedEdits } from '../realtime/status/refused-edits.tsx';
import { Button } from '../ui/button.tsx';
import { Wordmark } from '../ui/mark.tsx';
import { SoloPage } from '../ui/solo-page.tsx';
import { EndedPage } from './ended-page.tsx';
import { useFreshStanding } from './use-fresh-standing.ts';
import { useSignedOut } from './use-signed-out.ts';
import { appWords } from './words.ts';

/** Lets the workspace be seen while one is a member of it. When that ends, what was on the screen is gone at once. */
export function WorkspaceGate(props: {
  readonly workspaceId: string;
  readonly children: ReactNode;
}) {
  const words = useWords(appWords);
  const live = useWords(liveWords);
  const phase = usePhase();
  const queries = useQueryClient();
  const leave = useSignedOut();
  useFreshStanding();
  const signedOut = phase.phase === 'ended' && phase.code === 'unauthenticated';
  const ended = phase.phase === 'ended';

  useEffect(() => {
    if (ended) queries.removeQueries({ queryKey: ['workspace', props.workspaceId] });
  }, [ended, queries, props.workspaceId]);

  useEffect(() => {
    if (signedOut) leave();
  }, [signedOut, leave]);

  if (phase.phase === 'outdated') {
    return (
      <SoloPage start={<Wordmark name={words.product} />}>
        <div role="alert" className="grid max-w-[48ch] justify-items-start gap-3">
          <h1 className="text-display-tight">{live.outdated.title}</h1>
          <p className="text-lead text-ink-2">{live.outdated.help}</p>
          <Button kind="primary" className="mt-3" onPress={() => location.reload()}>
            {live.outdated.reload}
          </Button>
        </div>
      </SoloPage>
    );
  }
  if (signedOut) return null;
  if (!ended) return props.children;
  return (
    <EndedPage>
      <RefusedEdits />
    </EndedPage>
  );
}
