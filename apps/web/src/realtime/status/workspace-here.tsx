import type { ReactNode } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/content-state.tsx';
import { liveWords } from '../live-words.ts';
import { usePhase } from '../session/use-live.ts';
import { useOffline } from './use-offline.ts';

/** What shows the workspace's records, once they are here; until then the skeleton, or in words why they stay away. */
export function WorkspaceHere(props: {
  readonly skeleton: ReactNode;
  readonly children?: ReactNode;
}) {
  const words = useWords(liveWords).away;
  const { phase } = usePhase();
  const offline = useOffline();

  if (phase === 'failed') {
    return (
      <div className="p-5">
        <ErrorState
          title={words.failed}
          action={<Button onPress={() => location.reload()}>{words.again}</Button>}
        />
      </div>
    );
  }
  if (phase !== 'loading') return props.children;
  if (!offline) return props.skeleton;
  return (
    <div className="p-5">
      <ErrorState icon="offline" title={words.offline}>
        {words.offlineHelp}
      </ErrorState>
    </div>
  );
}
