import { renameDocument } from '@sanad/domain/docs/document-mutations';
import { docsLimits } from '@sanad/domain/docs/limit';
import { directionOf, type Direction } from '@sanad/domain/kernel/direction';
import type { DocumentId } from '@sanad/domain/kernel/ids';
import { useRef, useState } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { useMay } from '../../realtime/session/use-live.ts';
import { useMutate } from '../../realtime/session/use-mutate.ts';
import { TitleField } from '../../ui/text/title-field.tsx';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { docsWords } from './docs-words.ts';

/** By the title's own letters, whatever the page speaks. */
function lookOf(dir: Direction | undefined): string {
  const leading = dir === 'rtl' ? 'leading-12 phone:leading-10.5' : 'leading-10 phone:leading-8.5';
  return `text-[2rem] font-semibold text-balance phone:text-[1.625rem] ${leading}`;
}

/** The title above the text; a press renames it where it stands. */
export function DocumentTitle(props: { readonly documentId: string; readonly title: string }) {
  const { documentId, title } = props;
  const words = useWords(docsWords);
  const mutate = useMutate();
  const mayEdit = useMay('docs.edit');
  const [editing, setEditing] = useState(false);
  const dir = directionOf(title);
  const button = useRef<HTMLButtonElement>(null);
  const comeBack = useReturnFocus(() => button.current);

  if (editing) {
    return (
      <TitleField
        label={words.title}
        text={title}
        limit={docsLimits.titleLength}
        className={lookOf(dir)}
        onDone={(next, by) => {
          setEditing(false);
          // Enter goes on into the text below.
          if (by === 'Escape') comeBack();
          if (next !== '' && next !== title) {
            mutate(renameDocument, { documentId: documentId as DocumentId, title: next });
          }
        }}
      />
    );
  }
  if (!mayEdit) {
    return (
      <p dir={dir} className={lookOf(dir)}>
        {title}
      </p>
    );
  }
  return (
    <button
      ref={button}
      type="button"
      dir={dir}
      aria-label={words.renameThis(title)}
      onClick={() => setEditing(true)}
      className={`-mx-1.5 block w-[calc(100%+12px)] cursor-text rounded-tag px-1.5 text-start hover:bg-hover ${lookOf(dir)}`}
    >
      {title}
    </button>
  );
}
