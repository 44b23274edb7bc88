import './brief.css';
import type { JSONContent } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { EditorContent, useEditor } from '@tiptap/react';
import { useRef, useState, type FocusEvent } from 'react';

import { useWords } from '../../../../i18n/language-context.tsx';
import type { LeftBy } from '../../../../ui/text/in-place-text.tsx';
import { blocksOf } from './blocks-of.ts';
import type { BriefEditorProps } from './brief-editor-props.ts';
import { briefExtensions } from './brief-extensions.ts';
import { BriefLetters } from './brief-letters.tsx';
import { BriefTools } from './brief-tools.tsx';
import { briefWords } from './brief-words.ts';
import { isForTheEditor, writeBrief } from './write-brief.ts';

/** A brief written where it stands: as it will look, or as the letters that it is made of where the editor could not give those back. */
export function BriefEditor(props: BriefEditorProps) {
  const [isDressed] = useState(() => isForTheEditor(props.text));
  return isDressed ? <DressedBrief {...props} /> : <BriefLetters {...props} />;
}

function DressedBrief(props: BriefEditorProps) {
  const { label, placeholder, limit, onTyped, onDone } = props;
  const words = useWords(briefWords);
  const [original] = useState(props.text);
  const [asking, setAsking] = useState(false);
  const [tooMany, setTooMany] = useState(0);
  const over = useRef(false);

  const editor = useEditor({
    extensions: briefExtensions(placeholder),
    content: { type: 'doc', content: contentOf(original) },
    injectCSS: false,
    autofocus: 'end',
    onUpdate: ({ editor: current }) => {
      const text = () => writeBrief(current.getJSON().content ?? [], original);
      // Letters are counted when they may be too many: what marks them is a part of it.
      setTooMany(
        current.state.doc.content.size < limit / 2 ? 0 : Math.max(0, text().length - limit),
      );
      onTyped(text);
    },
    editorProps: {
      attributes: {
        class: 'brief-text min-h-20 py-1 text-ui',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'true',
      },
      handleKeyDown: (view, event) => {
        if (view.composing || event.isComposing) return false;
        const command = event.ctrlKey || event.metaKey;
        if (event.key === 'Escape') leave('escape');
        else if (event.key === 'Enter' && command) leave('enter');
        else if (command && !event.shiftKey && isLetter(event, 'k')) setAsking(true);
        else return false;
        event.stopPropagation();
        return true;
      },
      // A list that is pasted as letters is a list.
      clipboardTextParser: (text, _around, plain, view) => {
        const blocks = plain ? undefined : blocksOf(text.trim());
        if (!blocks || blocks.length === 0) return undefined as unknown as Slice;
        const doc = view.state.schema.nodeFromJSON({ type: 'doc', content: blocks });
        return Slice.maxOpen(doc.content);
      },
    },
  });

  function leave(by: LeftBy): void {
    // Leaving takes the editor away, and losing it would keep the text a second time.
    if (over.current) return;
    over.current = true;
    onDone(writeBrief(editor.getJSON().content ?? [], original), by);
  }

  function onBlur(event: FocusEvent<HTMLElement>): void {
    const goesOn = event.currentTarget.contains(event.relatedTarget);
    // The field of an address takes the focus and gives it back.
    if (!goesOn && !asking) leave('blur');
  }

  return (
    <div onBlur={onBlur} className="grid gap-1.5">
      <div className="-mx-1.5 rounded-tag bg-sheet px-1.5 outline-2 outline-focus">
        <EditorContent editor={editor} />
      </div>
      <BriefTools editor={editor} asking={asking} onAsk={setAsking} />
      {tooMany === 0 ? null : (
        <p role="status" className="text-meta text-late">
          {words.tooLong(tooMany)}
        </p>
      )}
    </div>
  );
}

function contentOf(text: string): JSONContent[] {
  const blocks = blocksOf(text) ?? [];
  return blocks.length > 0 ? (blocks as JSONContent[]) : [{ type: 'paragraph' }];
}

/** On a keyboard without Latin letters the key's place is its name. */
function isLetter(event: KeyboardEvent, letter: string): boolean {
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase() === letter;
  return event.code === `Key${letter.toUpperCase()}`;
}
