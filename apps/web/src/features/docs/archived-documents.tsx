import { documents } from '@sanad/domain/docs/kinds';

import { useWords } from '../../i18n/language-context.tsx';
import { useArchived } from '../../realtime/session/use-archived.ts';
import { ArchivedRest, ArchivedSection } from '../../ui/archived-section.tsx';
import { docsWords } from './docs-words.ts';
import { DocumentRow } from './document-row.tsx';

export function ArchivedDocuments(props: { readonly workspaceId: string }) {
  const words = useWords(docsWords);
  return (
    <ArchivedSection title={words.list.archived}>
      <List workspaceId={props.workspaceId} />
    </ArchivedSection>
  );
}

function List(props: { readonly workspaceId: string }) {
  const words = useWords(docsWords);
  const archived = useArchived(documents);
  return (
    <>
      <ul>
        {archived.records.map((document) => (
          <DocumentRow
            key={document.id}
            workspaceId={props.workspaceId}
            document={document}
            onRestored={() => archived.leave(document.id)}
          />
        ))}
      </ul>
      <ArchivedRest
        archived={archived}
        words={{
          failed: words.list.archivedFailed,
          tryAgain: words.tryAgain,
          none: words.list.noneArchived,
          more: words.list.moreArchived,
        }}
      />
    </>
  );
}
