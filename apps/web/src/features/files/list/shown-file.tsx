import type { FileId } from '@sanad/domain/kernel/ids';
import type { ReactNode } from 'react';

import { Bdi, Token } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { sizeWords } from '../../../i18n/size-words.ts';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { Icon } from '../../../ui/icon.tsx';
import { filesWords } from '../files-words.ts';
import { useUploads } from '../queue/use-uploads.ts';
import { currentOf } from './file-address.ts';
import { FileName } from './file-name.tsx';
import { FileThumb } from './file-thumb.tsx';

/** A file where somebody shows it: as it is now, on its way, or not here any more. */
export function ShownFile(props: { readonly fileId: FileId; readonly end?: ReactNode }) {
  const { fileId, end } = props;
  const words = useWords(filesWords);
  const file = useRecord('file', fileId);
  const upload = useUploads().find((each) => each.fileId === fileId);
  const isHere = file !== undefined && file.archivedAt === null;
  return (
    <li data-shown-file={fileId} className="flex min-h-10 items-center gap-2">
      {isHere ? (
        <FileThumb file={file} />
      ) : (
        <Icon name={upload ? 'upload' : 'file'} className="flex-none text-ink-3" />
      )}
      <div className="min-w-0 grow">
        {isHere ? <FileName file={file} /> : <Bdi>{upload?.name ?? file?.name ?? words.gone}</Bdi>}
        <p className="text-meta text-ink-3">
          {isHere ? (
            <Token>{sizeWords(currentOf(file).bytes)}</Token>
          ) : upload ? (
            words.upload.sending(sizeWords(upload.sent), sizeWords(upload.bytes))
          ) : (
            words.goneHelp
          )}
        </p>
      </div>
      {end}
    </li>
  );
}
