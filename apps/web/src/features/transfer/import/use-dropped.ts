import { useMemo, useState } from 'react';

import { besideOf, isExport, type Upload } from './files-beside.ts';

/** Each look at a file is a thing of its own: the same file twice is two. */
interface Look {
  readonly id: number;
  readonly file: File;
}

/** What was dropped on the page: exports to look at, and the pile of files that belong to their cards. */
export function useDropped() {
  const [looks, setLooks] = useState<readonly Look[]>([]);
  const [pile, setPile] = useState<readonly File[]>([]);
  const [uploads, setUploads] = useState<ReadonlyMap<number, readonly Upload[]>>(new Map());
  const beside = useMemo(() => besideOf(pile, uploads.values()), [pile, uploads]);

  const pileUp = (files: readonly File[]): void => setPile((all) => [...all, ...files]);
  const remove = (file: File): void => setPile((all) => all.filter((each) => each !== file));

  return {
    ...{ looks, pile, beside, uploads, pileUp, remove },
    take(files: readonly File[]): void {
      const exports = files.filter(isExport).map((file) => ({ id: nextLook(), file }));
      setLooks((all) => [...all, ...exports]);
      pileUp(files.filter((file) => !isExport(file)));
    },
    found: (id: number, found: readonly Upload[]): void =>
      setUploads((all) => new Map(all).set(id, found)),
    /** It is brought in or put aside, and its files with it. */
    done(id: number): void {
      const own = uploads.get(id) ?? [];
      const gone = beside.filter(
        ({ match }) => match.kind === 'found' && own.includes(match.awaited),
      );
      setLooks((all) => all.filter((look) => look.id !== id));
      setUploads((all) => new Map([...all].filter(([each]) => each !== id)));
      setPile((all) => all.filter((file) => !gone.some((each) => each.file === file)));
    },
  };
}

let lastLook = 0;
const nextLook = (): number => (lastLook += 1);
