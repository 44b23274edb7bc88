import type { FileRecord } from '@sanad/domain/files/record';
import { useState } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import { currentOf, fileAddress } from './file-address.ts';
import { isViewable } from './viewable.ts';

const FileView = lazyPiece(async () => (await import('./file-view.tsx')).FileView);

/** Of its own direction, so that a name that is too long is cut at its end. */
const look = 'block w-fit max-w-full clip-line text-start text-ui font-semibold hover:underline';

/** Opens what can be shown here, and downloads the rest. */
export function FileName({ file }: { readonly file: FileRecord }) {
  const { workspaceId } = useSession();
  const [viewing, setViewing] = useState(false);
  if (!isViewable(file)) {
    return (
      <a
        data-file-name
        dir="auto"
        href={fileAddress(workspaceId, file.id, currentOf(file).id)}
        download={file.name}
        className={look}
      >
        {file.name}
      </a>
    );
  }
  return (
    <>
      <button
        type="button"
        data-file-name
        dir="auto"
        onClick={() => setViewing(true)}
        className={look}
      >
        {file.name}
      </button>
      {viewing ? <FileView file={file} onClose={() => setViewing(false)} /> : null}
    </>
  );
}
