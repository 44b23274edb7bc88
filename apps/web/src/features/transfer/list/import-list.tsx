import { useQuery } from '@tanstack/react-query';

import { useMe } from '../../../http/me.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useChanged } from '../../../realtime/wire/use-changed.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/content-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { importsQuery } from '../imports-query.ts';
import { transferWords } from '../transfer-words.ts';
import { ImportRow } from './import-row.tsx';

/** What was brought into the workspace, the newest first; what is under way says how far it is. */
export function ImportList() {
  const words = useWords(transferWords).imports;
  const { workspaceId } = useSession();
  const { profile } = useMe();
  const { data, error, refetch } = useQuery(importsQuery(workspaceId));
  useChanged(profile.id, { topic: 'transfer', id: workspaceId }, () => void refetch());
  return (
    <section aria-labelledby="brought-in" className="grid gap-2">
      <h2 id="brought-in" className="text-lead font-semibold">
        {words.title}
      </h2>
      {data === undefined && error !== null ? (
        <ErrorState
          title={words.loadFailed}
          action={<Button onPress={() => void refetch()}>{words.again}</Button>}
        />
      ) : null}
      {data === undefined && error === null ? <Skeleton /> : null}
      {data?.imports.length === 0 ? <p className="text-ink-2">{words.none}</p> : null}
      <ul>
        {data?.imports.map((entry) => (
          <ImportRow key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}
