import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';

import { useWords } from '../../../../i18n/language-context.tsx';
import { Button } from '../../../../ui/button.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { linkFromTyping } from '../../../../ui/text/safe-link.ts';
import { briefWords } from './brief-words.ts';

/** What a brief is dressed with: few tools, in reach of a thumb. The address of a link is asked where they stand. */
export function BriefTools(props: {
  readonly editor: Editor;
  readonly asking: boolean;
  readonly onAsk: (asking: boolean) => void;
}) {
  const { editor, asking, onAsk } = props;
  const words = useWords(briefWords);
  const now = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      list: current.isActive('bulletList'),
      ordered: current.isActive('orderedList'),
      link: current.isActive('link'),
    }),
  });
  const chain = () => editor.chain().focus();
  const bold = () => chain().toggleBold().run();
  const italic = () => chain().toggleItalic().run();
  const list = () => chain().toggleBulletList().run();
  const ordered = () => chain().toggleOrderedList().run();

  return (
    <div className="grid gap-2">
      {/* A press leaves the caret, and a phone's keyboard, where they are. */}
      <div onMouseDown={(event) => event.preventDefault()}>
        <Toolbar aria-label={words.formatting} className="-mx-1.5 flex gap-0.5">
          <IconButton icon="bold" label={words.bold} pressed={now.bold} onPress={bold} />
          <IconButton icon="italic" label={words.italic} pressed={now.italic} onPress={italic} />
          <IconButton icon="list" label={words.list} pressed={now.list} onPress={list} />
          <IconButton
            icon="list-ordered"
            label={words.ordered}
            pressed={now.ordered}
            onPress={ordered}
          />
          <IconButton
            icon="link"
            label={words.link}
            pressed={now.link}
            onPress={() => onAsk(!asking)}
          />
        </Toolbar>
      </div>
      {asking ? <AddressField editor={editor} onDone={() => onAsk(false)} /> : null}
    </div>
  );
}

function AddressField(props: { readonly editor: Editor; readonly onDone: () => void }) {
  const { editor, onDone } = props;
  const words = useWords(briefWords);
  const before: unknown = editor.getAttributes('link')['href'];
  const [address, setAddress] = useState(typeof before === 'string' ? before : '');
  const [wrong, setWrong] = useState(false);

  function leave(): void {
    onDone();
    editor.commands.focus();
  }

  function set(event: FormEvent): void {
    event.preventDefault();
    const href = linkFromTyping(address);
    if (href === undefined) return setWrong(true);
    onDone();
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && before === undefined) {
      const marks = [{ type: 'link', attrs: { href } }];
      chain.insertContent({ type: 'text', text: address.trim(), marks }).run();
    } else chain.extendMarkRange('link').setLink({ href }).run();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  }

  return (
    <form onSubmit={set} onKeyDown={onKeyDown} className="grid gap-2">
      <TextField
        label={words.address}
        value={address}
        onChange={(next) => {
          setAddress(next);
          setWrong(false);
        }}
        holds="token"
        autoFocus
        {...(wrong ? { error: words.wrong } : {})}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="small" type="submit">
          {words.set}
        </Button>
        {before === undefined ? null : (
          <Button
            size="small"
            kind="quiet"
            onPress={() => {
              onDone();
              editor.chain().focus().extendMarkRange('link').unsetLink().run();
            }}
          >
            {words.remove}
          </Button>
        )}
        <Button size="small" kind="quiet" onPress={leave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
