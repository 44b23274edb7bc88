import { useState } from 'react';

import { Token } from '../i18n/bdi.tsx';
import { useWords } from '../i18n/language-context.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { EmptyState, ErrorState } from '../ui/content-state.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Menu, MenuItem, MenuLine } from '../ui/menu.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';
import { TaskGlyph } from '../ui/task-glyph.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { GallerySection } from './gallery-section.tsx';
import { galleryWords } from './gallery-words.ts';

const box = 'flex min-h-[178px] flex-col justify-center rounded-sheet bg-paper p-5.5';

/** What opens, what is empty, what failed, what stands in a table. */
export function GallerySurfaces() {
  const words = useWords(galleryWords);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <GallerySection title={words.sections.dialog}>
        <Button onPress={() => setOpen(true)}>{words.openDialog}</Button>
        <Dialog
          role="alertdialog"
          isOpen={open}
          onClose={close}
          title={words.dialogTitle}
          actions={
            <>
              <Button kind="danger" onPress={close}>
                {words.dialogAct}
              </Button>
              <Button autoFocus onPress={close}>
                {words.dialogKeep}
              </Button>
            </>
          }
        >
          {words.dialogText}
        </Dialog>
      </GallerySection>
      <GallerySection title={words.sections.menu}>
        <div className="flex flex-wrap items-start gap-3">
          <Menu trigger={<Button>{words.menu}</Button>} label={words.menu}>
            <MenuItem icon="move" text={words.moveTo} hint="M" onAction={() => undefined}>
              {words.moveTo}
            </MenuItem>
            <MenuItem icon="link" text={words.copyLink} onAction={() => undefined}>
              {words.copyLink}
            </MenuItem>
            <MenuLine />
            <MenuItem icon="archive" text={words.archive} onAction={() => undefined}>
              {words.archive}
            </MenuItem>
          </Menu>
          <Tooltip text={words.tip}>
            <Button kind="quiet">{words.tipButton}</Button>
          </Tooltip>
        </div>
        <div className="mt-4 max-w-[320px] rounded-task bg-raised p-1.25 shadow-float">
          <ChoiceList
            label={words.moveTo}
            onChoose={() => undefined}
            choices={[
              { key: 'a', text: words.requested, lead: <TaskGlyph kind="requested" /> },
              {
                key: 'b',
                text: words.inProgress,
                lead: <TaskGlyph kind="in_progress" />,
                current: true,
              },
              { key: 'c', text: words.done, lead: <TaskGlyph kind="done" /> },
            ]}
          />
        </div>
      </GallerySection>
      <GallerySection title={words.sections.empty} wide>
        <div className="grid grid-cols-3 gap-5 phone:grid-cols-1">
          <div className={box}>
            <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
          </div>
          <div className={box}>
            <Skeleton />
          </div>
          <div className={box}>
            <ErrorState title={words.failed} action={<Button size="small">{words.again}</Button>}>
              {words.failedText}
            </ErrorState>
          </div>
        </div>
      </GallerySection>
      <GallerySection title={words.sections.table} wide>
        <Table
          label={words.sections.table}
          keyOf={(row) => row[0] ?? ''}
          rows={words.tableRows}
          columns={[
            {
              key: 'a',
              head: words.tableHeads.invoice,
              cell: (row) => <Token>{row[0] ?? ''}</Token>,
            },
            { key: 'b', head: words.tableHeads.period, cell: (row) => row[1] },
            { key: 'c', head: words.tableHeads.by, cell: (row) => row[2] },
            { key: 'd', head: words.tableHeads.lines, cell: (row) => row[3], isNumber: true },
          ]}
          total={[words.total, null, null, '276']}
        />
      </GallerySection>
    </>
  );
}
