import type { DocumentId } from '@sanad/domain/kernel/ids';
import { useMemo } from 'react';

import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { sizeWords } from '../../i18n/size-words.ts';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useAddFiles } from '../files/add-files.ts';
import { currentOf, fileAddress, hasPreview, previewAddress } from '../files/list/file-address.ts';
import { named } from '../files/name-photo.ts';
import { docsWords } from './docs-words.ts';
import type { ShownFiles } from './editor/shown-files.ts';

/** The workspace's files, for the text of one document. */
export function useShownFiles(documentId: string): ShownFiles {
  const { client, workspaceId } = useSession();
  const add = useAddFiles();
  const words = useWords(docsWords).file;
  const { locale } = useLanguage();
  return useMemo(
    () => ({
      of(fileId) {
        const file = client.get('file', fileId);
        if (!file || file.archivedAt !== null) return undefined;
        return {
          name: file.name,
          size: sizeWords(currentOf(file).bytes),
          address: fileAddress(workspaceId, file.id, file.current),
          preview: hasPreview(file) ? previewAddress(workspaceId, file, 'large') : undefined,
        };
      },
      onChange: (fileId, listener) => client.onRecord('file', fileId, listener),
      async add(files) {
        const own = files.map((file) =>
          isNameless(file) ? named(file, words.pasted, locale) : file,
        );
        const ids = await add(own, { documentId: documentId as DocumentId });
        return ids.map((fileId, at) => ({ fileId, name: own[at]!.name }));
      },
    }),
    [client, workspaceId, add, documentId, words, locale],
  );
}

/** Clipboards and cameras call every picture the same. */
function isNameless({ name }: File): boolean {
  return /^image\.\w+$/i.test(name);
}
