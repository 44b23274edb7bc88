import { isUntitled } from '@sanad/domain/docs/untitled';
import { getSchema } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, type KeyboardEvent, type ReactNode } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import type { OpenDoc } from '../../../realtime/docs/open-doc.ts';
import { docsWords } from '../docs-words.ts';
import { docExtensions } from './extensions.ts';
import { ForeignNotice } from './foreign-notice.tsx';
import { storeGround, useGround, useStoredGround } from './ground-direction.ts';
import { Outline } from './outline.tsx';
import { useShownDoc } from './reading-copy.ts';
import type { ShownFiles } from './shown-files.ts';
import { Toolbar } from './toolbar.tsx';
import { useTypingPlace } from './typing-place.ts';

/** The text itself with its tools, on the document's own ground: lists, quotes and tables stand where it begins. */
export function EditorSurface(props: {
  readonly open: OpenDoc;
  readonly files: ShownFiles;
  readonly title: string;
  readonly mayWrite: boolean;
  readonly head?: ReactNode;
  readonly outline: boolean;
}) {
  const { title, files } = props;
  const words = useWords(docsWords);
  const { direction } = useLanguage();
  const schema = useMemo(() => getSchema(docExtensions(props.open, words)), [props.open, words]);
  const { open, isCopy, onForeign } = useShownDoc(props.open, schema);
  const mayWrite = props.mayWrite && !isCopy;
  const extensions = useMemo(
    () => docExtensions(open, words, isCopy ? undefined : onForeign, files),
    [open, words, isCopy, onForeign, files],
  );
  const editor = useEditor(
    {
      extensions,
      injectCSS: false,
      editable: mayWrite,
      editorProps: {
        attributes: {
          class: 'doc-text',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': words.text,
          spellcheck: 'true',
        },
      },
    },
    [extensions],
  );
  useEffect(() => {
    if (editor.isEditable !== mayWrite) editor.setEditable(mayWrite);
  }, [editor, mayWrite]);
  const around = useGround(open.doc, editor, title) ?? direction;
  // The title that a new document gets is nobody's words yet: it speaks the language of a page.
  useStoredGround(open.doc, editor, isUntitled(title) ? '' : title);

  useTypingPlace(editor, mayWrite && props.outline);

  /** Enter keeps a title; what comes then belongs below it. */
  function goOnFromTitle(event: KeyboardEvent): void {
    const isTitle = event.target instanceof HTMLTextAreaElement && !event.nativeEvent.isComposing;
    if (mayWrite && isTitle && event.key === 'Enter') editor.commands.focus('start');
  }

  return (
    <>
      {isCopy ? (
        <ForeignNotice
          doc={props.open.doc}
          schema={schema}
          title={title}
          mayWrite={props.mayWrite}
        />
      ) : null}
      {mayWrite ? (
        <Toolbar
          editor={editor}
          files={files}
          around={around}
          onGround={(chosen) => storeGround(open.doc, chosen)}
        />
      ) : null}
      <div className="doc-scroll flex min-h-0 flex-1 overflow-y-auto">
        {props.outline ? <Outline editor={editor} /> : null}
        <div className="min-w-0 flex-1 px-8 pt-9 pb-15 phone:px-4.5 phone:pt-5 phone:pb-10">
          <div className="mx-auto max-w-[41rem]" dir={around}>
            <div onKeyDown={goOnFromTitle}>{props.head}</div>
            <EditorContent editor={editor} />
          </div>
        </div>
        {props.outline ? <div className="hidden w-[140px] flex-none wide:block" /> : null}
      </div>
    </>
  );
}
