import { shownTitle } from '@sanad/domain/docs/untitled';
import { directionOf } from '@sanad/domain/kernel/direction';
import { Link } from '@tanstack/react-router';

import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useRecord, usePhase } from '../../realtime/session/use-live.ts';
import { ErrorState } from '../../ui/content-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { PeopleStack } from '../../ui/people-stack.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { OpenedEditor } from './doc-editor.tsx';
import { DocSaveSign } from './doc-save-sign.tsx';
import { docsWords } from './docs-words.ts';
import { DocumentTitle } from './document-title.tsx';
import { useDocPeople } from './use-doc-people.ts';
import { useOpenDoc, type OpenedDoc } from './use-open-doc.ts';

/** One document: its way back, where its words are, who is here, and the text. */
export function DocumentPage(props: { readonly workspaceId: string; readonly documentId: string }) {
  const { workspaceId, documentId } = props;
  const words = useWords(docsWords);
  const { language } = useLanguage();
  const record = useRecord('document', documentId);
  const phase = usePhase();
  const opened = useOpenDoc(documentId);
  usePageTitle(record ? shownTitle(record.title, language) : words.documents);
  const isUnknown = phase.phase === 'open' && record === undefined;

  return (
    <>
      <TopBar
        lead={
          <Link
            to="/w/$workspaceId/docs"
            params={{ workspaceId }}
            aria-label={words.back}
            className="hidden size-11 flex-none place-items-center rounded-control text-ink-2 phone:-ms-3 phone:grid"
          >
            <Icon name="back" />
          </Link>
        }
        title={
          <span className="flex min-w-0 items-center gap-2">
            <Link
              to="/w/$workspaceId/docs"
              params={{ workspaceId }}
              className="flex-none font-normal text-ink-3 hover:text-ink phone:hidden"
            >
              {words.documents}
            </Link>
            <Icon name="chevron-end" size="small" className="text-ink-3 phone:hidden" />
            {record ? (
              // A block of its own direction, so that a long title is cut where it ends.
              <span dir={directionOf(record.title)} className="min-w-0 clip-line">
                {shownTitle(record.title, language)}
              </span>
            ) : null}
          </span>
        }
      >
        {opened === undefined || isUnknown ? null : <DocStatus opened={opened} />}
      </TopBar>
      {isUnknown ? (
        <div className="p-5">
          <ErrorState icon="document" title={words.state.missing}>
            {words.state.missingHelp}
          </ErrorState>
        </div>
      ) : opened === undefined ? (
        <Skeleton className="p-5" />
      ) : (
        <OpenedEditor
          key={documentId}
          documentId={documentId}
          opened={opened}
          outline
          head={
            record ? (
              <DocumentTitle documentId={documentId} title={shownTitle(record.title, language)} />
            ) : null
          }
        />
      )}
    </>
  );
}

function DocStatus(props: { readonly opened: OpenedDoc }) {
  const words = useWords(docsWords);
  const { provider } = props.opened.open;
  const people = useDocPeople(provider);
  return (
    <>
      <DocSaveSign provider={provider} />
      <PeopleStack people={people} label={words.here} more={words.more} />
    </>
  );
}
