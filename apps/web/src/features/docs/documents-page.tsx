import { createDocument } from '@sanad/domain/docs/document-mutations';
import type { DocumentRecord } from '@sanad/domain/docs/record';
import type { DocumentId } from '@sanad/domain/kernel/ids';
import { useNavigate } from '@tanstack/react-router';

import { useWords } from '../../i18n/language-context.tsx';
import { newId } from '../../realtime/new-id.ts';
import { useCollection, useMay } from '../../realtime/session/use-live.ts';
import { useMutate } from '../../realtime/session/use-mutate.ts';
import { ConnectionNotice } from '../../realtime/status/connection-notice.tsx';
import { SaveStatus } from '../../realtime/status/save-status.tsx';
import { WorkspaceHere } from '../../realtime/status/workspace-here.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/content-state.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { ArchivedDocuments } from './archived-documents.tsx';
import { docsWords } from './docs-words.ts';
import { DocumentRow } from './document-row.tsx';

/** The newest first; of one moment, by id, so that everybody sees one order. */
function compareDocuments(a: DocumentRecord, b: DocumentRecord): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1);
}

/** All documents of the workspace, what is archived behind one line at the end. */
export function DocumentsPage(props: { readonly workspaceId: string }) {
  const { workspaceId } = props;
  const words = useWords(docsWords);
  const mutate = useMutate();
  const navigate = useNavigate();
  const mayEdit = useMay('docs.edit');
  const all = useCollection('document', compareDocuments);
  const open = all.filter((document) => document.archivedAt === null);
  usePageTitle(words.documents);

  function add(): void {
    const documentId = newId<DocumentId>();
    if (!mutate(createDocument, { documentId, title: words.untitled })) return;
    void navigate({ to: '/w/$workspaceId/docs/$documentId', params: { workspaceId, documentId } });
  }

  const addButton = (className: string) =>
    mayEdit ? (
      <Button kind="primary" icon="add" onPress={add} className={className}>
        {words.add}
      </Button>
    ) : null;

  return (
    <>
      <TopBar title={words.documents}>
        <SaveStatus />
        {open.length > 0 ? addButton('') : null}
      </TopBar>
      <ConnectionNotice />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <WorkspaceHere skeleton={<Skeleton className="p-5" />}>
          <div className="mx-auto max-w-[1000px] px-8 pt-7 pb-12 phone:px-4 phone:pt-3 phone:pb-8">
            {open.length === 0 ? (
              <EmptyState title={words.list.empty} action={addButton('')}>
                {words.list.emptyHelp}
              </EmptyState>
            ) : (
              <ul>
                {open.map((document) => (
                  <DocumentRow key={document.id} workspaceId={workspaceId} document={document} />
                ))}
              </ul>
            )}
            <ArchivedDocuments workspaceId={workspaceId} />
          </div>
        </WorkspaceHere>
      </div>
    </>
  );
}
