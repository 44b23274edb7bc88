import type { FileId } from '@sanad/domain/kernel/ids';

import { ShownFile } from '../../files/list/shown-file.tsx';

/** The files that a message shows, each as it is now. */
export function MessageFiles({ ids }: { readonly ids: readonly FileId[] }) {
  if (ids.length === 0) return null;
  return (
    <ul className="grid gap-1 pt-1">
      {ids.map((id) => (
        <ShownFile key={id} fileId={id} />
      ))}
    </ul>
  );
}
