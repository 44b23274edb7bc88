import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useAddFiles, type AddOptions } from './add-files.ts';
import { filesWords } from './files-words.ts';
import { useFilePickers } from './use-file-pickers.tsx';

/** Chooses files from the device; on one with a camera also takes a photograph. */
export function AddButton(props: {
  readonly options: AddOptions;
  readonly kind?: 'primary' | 'plain';
}) {
  const words = useWords(filesWords);
  const add = useAddFiles();
  const { choose, photograph, inputs } = useFilePickers({
    labels: { choose: words.add, photograph: words.photograph },
    photoName: (when) => words.photo(when),
    onFiles: (files) => void add(files, props.options),
  });

  return (
    <>
      <Button
        size="small"
        icon="file"
        {...(props.kind === undefined ? {} : { kind: props.kind })}
        onPress={choose}
      >
        {words.add}
      </Button>
      {props.kind === 'primary' ? (
        <span className="hidden coarse:block">
          <IconButton icon="camera" label={words.photograph} onPress={photograph} />
        </span>
      ) : (
        <Button
          size="small"
          icon="camera"
          className="hidden coarse:inline-flex"
          onPress={photograph}
        >
          {words.photograph}
        </Button>
      )}
      {inputs}
    </>
  );
}
