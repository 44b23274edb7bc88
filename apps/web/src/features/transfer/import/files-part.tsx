import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { TransferMessages } from '../messages.en.ts';
import { transferWords } from '../transfer-words.ts';
import { FileZone } from './file-zone.tsx';
import type { FileBeside, Upload } from './files-beside.ts';

/** The files that Trello keeps behind its login: dropped here, each finds its task by its name, or it is said why not. */
export function FilesPart(props: {
  readonly uploads: readonly Upload[];
  /** Nothing is looked at that they could belong to. */
  readonly isAlone: boolean;
  readonly beside: readonly FileBeside[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRemove: (file: File) => void;
}) {
  const { uploads, isAlone, beside, onFiles, onRemove } = props;
  const words = useWords(transferWords).files;
  const here = uploads.filter((upload) => upload.here).length;
  const found = beside.filter(({ match }) => match.kind === 'found' && !match.awaited.here).length;
  return (
    <section aria-labelledby="files-beside" className="grid gap-3">
      <h3 id="files-beside" className="font-semibold">
        {words.title}
      </h3>
      <FileZone choose={words.choose} drop={words.drop} icon="file" onFiles={onFiles}>
        <p className="max-w-[62ch] text-pretty text-ink-2">
          {isAlone ? words.alone : words.help(uploads.length)}
        </p>
        {isAlone ? null : (
          <p role="status" className="text-small text-ink-2">
            {words.found(here + found, uploads.length)}
          </p>
        )}
      </FileZone>
      {beside.length === 0 ? null : (
        <ul>
          {beside.map((each, at) => (
            <Beside key={at} {...each} onRemove={onRemove} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Beside(props: FileBeside & { readonly onRemove: (file: File) => void }) {
  const { file, match, onRemove } = props;
  const words = useWords(transferWords).files;
  return (
    <li className="flex items-center gap-3 border-b border-line py-1.5 last:border-0">
      <div className="min-w-0 grow">
        <p className="wrap-anywhere">
          <Bdi>{file.name}</Bdi>
        </p>
        <p className="text-small text-ink-2">
          <Sentence>{sentenceOf(match, words)}</Sentence>
        </p>
      </div>
      <IconButton icon="close" label={words.remove(file.name)} onPress={() => onRemove(file)} />
    </li>
  );
}

function sentenceOf(match: FileBeside['match'], words: TransferMessages['files']): string {
  switch (match.kind) {
    case 'none':
      return words.fitsNone;
    case 'several':
      return words.fitsSeveral(match.awaited.map(({ title }) => title));
    case 'taken':
      return words.fitsTaken(match.awaited.title);
    case 'found':
      return match.awaited.here
        ? words.isHere(match.awaited.title)
        : words.fits(match.awaited.title);
  }
}
