import { useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMay } from '../../../realtime/session/use-live.ts';
import { IconMenu } from '../../../ui/icon-menu.tsx';
import { MenuItem } from '../../../ui/menu.tsx';
import { ArchiveDialog } from '../archived/archive-dialog.tsx';
import { boardWords } from '../board-words.ts';
import { addingColumn } from '../columns/add-column.tsx';
import { ImportDialog } from '../import/import-dialog.tsx';
import { useMayEdit } from '../use-may-edit.ts';

/** What belongs to the whole board: its archive, and bringing another one in. */
export function BoardMenu() {
  const words = useWords(boardWords);
  const { workspaceId } = useSession();
  const mayImport = useMay('board.import');
  const mayEdit = useMayEdit();
  const [shown, setShown] = useState<'archive' | 'import' | null>(null);
  const close = (): void => setShown(null);
  return (
    <>
      <IconMenu icon="more" label={words.more} placement="bottom end">
        {mayEdit ? (
          <MenuItem text={words.column.add} icon="add" onAction={() => addingColumn.set(true)}>
            {words.column.add}
          </MenuItem>
        ) : null}
        <MenuItem text={words.archive.open} icon="archive" onAction={() => setShown('archive')}>
          {words.archive.open}
        </MenuItem>
        {mayImport ? (
          <MenuItem text={words.importer.open} icon="upload" onAction={() => setShown('import')}>
            {words.importer.open}
          </MenuItem>
        ) : null}
      </IconMenu>
      {shown === 'archive' ? <ArchiveDialog onClose={close} /> : null}
      {shown === 'import' ? <ImportDialog workspaceId={workspaceId} onClose={close} /> : null}
    </>
  );
}
