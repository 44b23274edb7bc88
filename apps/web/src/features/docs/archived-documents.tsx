import { documents } from '@sanad/domain/docs/kinds';
import { useState } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { useArchived } from '../../realtime/session/use-archived.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/content-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { docsWords } from './docs-words.ts';
import { DocumentRow } from './document-row.tsx';

/** What is archived, behind one line at the end of the list: asked for when somebody opens it. */
export function ArchivedDocuments(props: { readonly workspaceId: string }) {
  const words = useWords(docsWords);
  const [shown, setShown] = useState(false);
  return (
    <section className="pt-7">
      <button
        type="button"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
        className="flex min-h-9 items-center gap-1.5 rounded-control text-small text-ink-3 coarse:min-h-11 hover:text-ink"
      >
        <Icon name={shown ? 'chevron-down' : 'chevron-end'} size="small" />
        {words.list.archived}
      </button>
      {shown ? <List workspaceId={props.workspaceId} /> : null}
    </section>
  );
}

function List(props: { readonly workspaceId: string }) {
  const words = useWords(docsWords);
  const archived = useArchived(documents);
  const { state, records } = archived;
  return (
    <>
      <ul>
        {records.map((document) => (
          <DocumentRow
            key={document.id}
            workspaceId={props.workspaceId}
            document={document}
            onRestored={() => archived.leave(document.id)}
          />
        ))}
      </ul>
      {state === 'loading' && records.length === 0 ? (
        <Skeleton lines={[70, 45]} className="py-3" />
      ) : null}
      {state === 'failed' ? (
        <div className="py-3">
          <ErrorState
            title={words.list.archivedFailed}
            action={<Button onPress={archived.retry}>{words.tryAgain}</Button>}
          />
        </div>
      ) : null}
      {state === 'here' && records.length === 0 ? (
        <p className="py-2 text-small text-ink-2">{words.list.noneArchived}</p>
      ) : null}
      {archived.hasMore ? (
        <div className="pt-3">
          <Button size="small" onPress={archived.more}>
            {words.list.moreArchived}
          </Button>
        </div>
      ) : null}
    </>
  );
}
