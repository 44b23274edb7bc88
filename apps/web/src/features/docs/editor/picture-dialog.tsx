import type { Editor } from '@tiptap/core';
import { useState, type FormEvent } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useKeptText } from '../../../ui/use-kept-text.ts';
import { docsWords } from '../docs-words.ts';
import { safePicture } from './safe-picture.ts';

/** A picture by its address; nobody fetches it before a reader asks for it. */
export function PictureDialog(props: { readonly editor: Editor; readonly onClose: () => void }) {
  const { editor, onClose } = props;
  const words = useWords(docsWords);
  const [address, setAddress, forgetAddress] = useKeptText('picture');
  const [alt, setAlt, forgetAlt] = useKeptText('picture alt');
  const [wrong, setWrong] = useState(false);

  function cancel(): void {
    forgetAddress();
    forgetAlt();
    onClose();
  }

  function insert(event: FormEvent): void {
    event.preventDefault();
    const url = safePicture(address);
    if (url === undefined) return setWrong(true);
    cancel();
    editor.chain().focus().insertPicture({ src: url.href, alt: alt.trim() }).run();
  }

  return (
    <Dialog isOpen onClose={onClose} title={words.picture.title}>
      <form onSubmit={insert} className="grid gap-4 pt-2">
        <TextField
          label={words.picture.address}
          value={address}
          onChange={(next) => {
            setAddress(next);
            setWrong(false);
          }}
          holds="token"
          autoFocus
          help={words.picture.help}
          {...(wrong ? { error: words.picture.wrong } : {})}
        />
        <TextField
          label={words.picture.description}
          value={alt}
          onChange={setAlt}
          maxLength={300}
        />
        <div className="flex items-center gap-2">
          <Button type="submit" kind="primary">
            {words.picture.insert}
          </Button>
          <Button onPress={cancel}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
