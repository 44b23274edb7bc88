import { useMemo } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { transferWords } from '../transfer-words.ts';
import { FileLook } from './file-look.tsx';
import { FileZone } from './file-zone.tsx';
import { filesFor } from './files-beside.ts';
import { FilesPart } from './files-part.tsx';
import { useDropped } from './use-dropped.ts';

/** Files chosen or dropped: exports, each looked at by itself before anything of it is written, and what belongs to their cards. */
export function BringIn() {
  const words = useWords(transferWords).bring;
  const { looks, pile, beside, uploads, take, remove, ...dropped } = useDropped();
  const all = useMemo(() => [...uploads.values()].flat(), [uploads]);
  return (
    <section aria-labelledby="bring-in" className="grid gap-4">
      <h2 id="bring-in" className="text-lead font-semibold">
        {words.title}
      </h2>
      <FileZone
        {...{ choose: words.choose, drop: words.drop, icon: 'upload', kind: 'primary' }}
        onFiles={take}
      >
        <p className="max-w-[62ch] text-pretty text-ink-2">{words.help}</p>
      </FileZone>
      {looks.map(({ id, file }) => (
        <FileLook
          key={id}
          file={file}
          files={filesFor(beside, uploads.get(id) ?? [])}
          onUploads={(found) => dropped.found(id, found)}
          onDone={() => dropped.done(id)}
        />
      ))}
      {all.length + pile.length === 0 ? null : (
        <FilesPart
          {...{ uploads: all, beside, isAlone: looks.length === 0 }}
          {...{ onFiles: dropped.pileUp, onRemove: remove }}
        />
      )}
    </section>
  );
}
