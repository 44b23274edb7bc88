import { shownName } from '@sanad/domain/kernel/name';
import { closeCode } from '@sanad/protocol/close-code';
import type { ReactNode } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { useMay, useRecord } from '../../realtime/session/use-live.ts';
import { useSignal } from '../../realtime/signal.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/content-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { docsWords } from './docs-words.ts';
import { EditorSurface } from './editor/editor-surface.tsx';
import { useOpenDoc, type OpenedDoc } from './use-open-doc.ts';
import { useShownFiles } from './use-shown-files.ts';

import './docs.css';

/** A document to write in, by itself: for a page of its own, or beside the tiles of a call. */
export function DocEditor(props: {
  readonly workspaceId: string;
  readonly documentId: string;
  /** Above the text, inside the page's measure. */
  readonly head?: ReactNode;
  readonly outline?: boolean;
}) {
  const opened = useOpenDoc(props.documentId);
  if (opened === undefined) return <Skeleton className="p-5" />;
  return <OpenedEditor {...props} opened={opened} />;
}

export function OpenedEditor(props: {
  readonly documentId: string;
  readonly opened: OpenedDoc;
  readonly head?: ReactNode;
  readonly outline?: boolean;
}) {
  const { opened, documentId } = props;
  const words = useWords(docsWords).state;
  const record = useRecord('document', documentId);
  const mayEdit = useMay('docs.edit');
  const files = useShownFiles(documentId);
  const { readOnly, ended, save } = useSignal(opened.open.provider.line);

  if (ended !== undefined && ended !== closeCode.unauthenticated) {
    const isBroken = ended === closeCode.badFrame || ended === closeCode.tooLarge;
    if (isBroken) {
      return (
        <Place>
          <ErrorState
            title={words.broken}
            action={<Button onPress={() => location.reload()}>{words.reload}</Button>}
          />
        </Place>
      );
    }
    if (ended === closeCode.accessEnded) {
      return (
        <Place>
          <ErrorState icon="lock" title={words.ended} />
        </Place>
      );
    }
    return (
      <Place>
        <ErrorState icon="document" title={words.missing}>
          {words.missingHelp}
        </ErrorState>
      </Place>
    );
  }
  if (!opened.ready) {
    return save.at === 'offline' ? (
      <Place>
        <p className="text-ui text-ink-2">{words.waiting}</p>
        <Skeleton className="pt-5" />
      </Place>
    ) : (
      <Skeleton className="p-5" />
    );
  }
  const isArchived = record !== undefined && record.archivedAt !== null;
  const reason =
    readOnly === undefined
      ? undefined
      : readOnly === 'unavailable'
        ? words.notKept
        : readOnly === 'too_large'
          ? words.tooLarge
          : words.mayNotWrite;
  return (
    <>
      {reason !== undefined || isArchived ? (
        <div className="flex-none px-3.5 pt-2.5 phone:px-2.5">
          <Notice
            kind={readOnly === 'unavailable' ? 'risk' : 'plain'}
            icon={isArchived ? 'archive' : 'lock'}
          >
            {reason ?? words.archived}
          </Notice>
        </div>
      ) : null}
      <EditorSurface
        open={opened.open}
        files={files}
        title={record ? shownName(record.title) : ''}
        mayWrite={mayEdit && readOnly === undefined && !isArchived}
        head={props.head}
        outline={props.outline ?? false}
      />
    </>
  );
}

function Place(props: { readonly children: ReactNode }) {
  return <div className="p-5 phone:p-4">{props.children}</div>;
}
