import type { Editor } from '@tiptap/core';
import { useState, type FormEvent } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { linkFromTyping, safeLink } from '../../../ui/text/safe-link.ts';
import { useKeptText } from '../../../ui/use-kept-text.ts';
import { docsWords } from '../docs-words.ts';

/** Sets, opens or removes the link at the selection; without a selection the address itself becomes the text. */
export function LinkDialog(props: { readonly editor: Editor; readonly onClose: () => void }) {
  const { editor, onClose } = props;
  const words = useWords(docsWords);
  const before: unknown = editor.getAttributes('link')['href'];
  const known = typeof before === 'string' ? before : '';
  const [address, setAddress, forget] = useKeptText(`link ${known}`, known);
  const [wrong, setWrong] = useState(false);
  const opens = safeLink(before);

  function cancel(): void {
    forget();
    onClose();
  }

  function keep(event: FormEvent): void {
    event.preventDefault();
    const href = linkFromTyping(address);
    if (href === undefined) return setWrong(true);
    cancel();
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && before === undefined) {
      chain
        .insertContent({
          type: 'text',
          text: address.trim(),
          marks: [{ type: 'link', attrs: { href } }],
        })
        .run();
    } else chain.extendMarkRange('link').setLink({ href }).run();
  }

  return (
    <Dialog isOpen onClose={onClose} title={words.link.title}>
      <form onSubmit={keep} className="grid gap-4 pt-2">
        <TextField
          label={words.link.address}
          value={address}
          onChange={(next) => {
            setAddress(next);
            setWrong(false);
          }}
          holds="token"
          autoFocus
          help={words.link.help}
          {...(wrong ? { error: words.link.wrong } : {})}
        />
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" kind="primary">
            {words.save}
          </Button>
          <Button onPress={cancel}>{words.cancel}</Button>
          {opens === undefined ? null : (
            <Button
              kind="quiet"
              onPress={() => window.open(opens, '_blank', 'noopener,noreferrer')}
            >
              {words.link.open}
            </Button>
          )}
          {before === undefined ? null : (
            <Button
              kind="quiet"
              onPress={() => {
                onClose();
                editor.chain().focus().extendMarkRange('link').unsetLink().run();
              }}
            >
              {words.link.remove}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
