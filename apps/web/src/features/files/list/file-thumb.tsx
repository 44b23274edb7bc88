import type { FileRecord } from '@sanad/domain/files/record';
import { useState } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { hasPreview, previewAddress } from './file-address.ts';

/** A small picture of what is in it, where there is one. */
export function FileThumb({ file }: { readonly file: FileRecord }) {
  const { workspaceId } = useSession();
  const [broken, setBroken] = useState<string>();
  const address = hasPreview(file) ? previewAddress(workspaceId, file, 'small') : undefined;
  return (
    <span className="grid size-10 flex-none place-items-center overflow-hidden rounded-control border border-line bg-paper">
      {address === undefined || broken === address ? (
        <Icon name={file.confidential ? 'lock' : 'file'} className="text-ink-3" />
      ) : (
        <img
          src={address}
          alt=""
          loading="lazy"
          onError={() => setBroken(address)}
          className="size-full object-cover"
        />
      )}
    </span>
  );
}
