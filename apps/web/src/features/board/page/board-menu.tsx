import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMay } from '../../../realtime/session/use-live.ts';
import { IconMenu } from '../../../ui/icon-menu.tsx';
import { MenuItem } from '../../../ui/menu.tsx';
import { boardWords } from '../board-words.ts';
import { addingColumn } from '../columns/adding-column.ts';
import { useMayEdit } from '../use-may-edit.ts';
import { ArchiveDialog } from './board-dialogs.ts';

/** What belongs to the whole board: its templates, its archive, and the way to bring another one in. */
export function BoardMenu() {
  const words = useWords(boardWords);
  const { workspaceId } = useSession();
  const mayImport = useMay('board.import');
  const mayEdit = useMayEdit();
  const navigate = useNavigate();
  const [isArchiveOpen, setArchiveOpen] = useState(false);
  const toTransfer = (): void =>
    void navigate({ to: '/w/$workspaceId/transfer', params: { workspaceId } });
  const toTemplates = (): void =>
    void navigate({ to: '/w/$workspaceId/templates', params: { workspaceId } });
  return (
    <>
      <IconMenu icon="more" label={words.more} placement="bottom end">
        {mayEdit ? (
          <MenuItem text={words.column.add} icon="add" onAction={() => addingColumn.set(true)}>
            {words.column.add}
          </MenuItem>
        ) : null}
        <MenuItem text={words.templates} icon="copy" onAction={toTemplates}>
          {words.templates}
        </MenuItem>
        <MenuItem text={words.archive.open} icon="archive" onAction={() => setArchiveOpen(true)}>
          {words.archive.open}
        </MenuItem>
        {mayImport ? (
          <MenuItem text={words.transfer} icon="upload" onAction={toTransfer}>
            {words.transfer}
          </MenuItem>
        ) : null}
      </IconMenu>
      {isArchiveOpen ? <ArchiveDialog onClose={() => setArchiveOpen(false)} /> : null}
    </>
  );
}
