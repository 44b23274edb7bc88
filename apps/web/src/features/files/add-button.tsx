import { useRef, type ChangeEvent } from 'react';

import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useAddFiles, type AddOptions } from './add-files.ts';
import { filesWords } from './files-words.ts';
import { named } from './name-photo.ts';

/** Chooses files from the device; on one with a camera also takes a photograph. */
export function AddButton(props: {
  readonly options: AddOptions;
  readonly kind?: 'primary' | 'plain';
}) {
  const words = useWords(filesWords);
  const { locale } = useLanguage();
  const add = useAddFiles();
  const chosen = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);

  function take(event: ChangeEvent<HTMLInputElement>, isPhoto: boolean): void {
    const files = [...(event.target.files ?? [])];
    // The same file can be chosen again.
    event.target.value = '';
    const photoName = (when: string) => words.photo(when);
    void add(isPhoto ? files.map((file) => named(file, photoName, locale)) : files, props.options);
  }

  return (
    <>
      <Button
        size="small"
        icon="file"
        {...(props.kind === undefined ? {} : { kind: props.kind })}
        onPress={() => chosen.current?.click()}
      >
        {words.add}
      </Button>
      {props.kind === 'primary' ? (
        <span className="hidden coarse:block">
          <IconButton
            icon="camera"
            label={words.photograph}
            onPress={() => camera.current?.click()}
          />
        </span>
      ) : (
        <Button
          size="small"
          icon="camera"
          className="hidden coarse:inline-flex"
          onPress={() => camera.current?.click()}
        >
          {words.photograph}
        </Button>
      )}
      <input
        ref={chosen}
        type="file"
        multiple
        hidden
        aria-label={words.add}
        onChange={(event) => take(event, false)}
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label={words.photograph}
        onChange={(event) => take(event, true)}
      />
    </>
  );
}
