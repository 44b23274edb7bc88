import type { Editor } from '@tiptap/core';

import { useWords } from '../../../i18n/language-context.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuLine } from '../../../ui/menu.tsx';
import { docsWords } from '../docs-words.ts';
import { mendTables } from './shared-table.ts';

/** A new table, or the rows and columns of the one with the caret: before and after, never left and right. */
export function TableMenu(props: { readonly editor: Editor; readonly inTable: boolean }) {
  const { editor, inTable } = props;
  const { table, tool } = useWords(docsWords);
  const chain = () => {
    mendTables(editor);
    return editor.chain().focus();
  };
  if (!inTable) {
    return (
      <IconButton
        icon="table"
        label={table.insert}
        onPress={() => chain().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()}
      />
    );
  }
  const item = (text: string, act: () => unknown, danger = false) => (
    <MenuItem text={text} kind={danger ? 'danger' : 'plain'} onAction={() => void act()}>
      {text}
    </MenuItem>
  );
  return (
    <Menu label={tool.table} trigger={<IconButton icon="table" label={tool.table} pressed />}>
      {item(table.rowBefore, () => chain().addRowBefore().run())}
      {item(table.rowAfter, () => chain().addRowAfter().run())}
      {item(table.columnBefore, () => chain().addColumnBefore().run())}
      {item(table.columnAfter, () => chain().addColumnAfter().run())}
      {item(table.header, () => chain().toggleHeaderRow().run())}
      <MenuLine />
      {item(table.deleteRow, () => chain().deleteRow().run())}
      {item(table.deleteColumn, () => chain().deleteColumn().run())}
      {item(table.deleteTable, () => chain().deleteTable().run(), true)}
    </Menu>
  );
}
