import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar';

import { useWords } from '../../../i18n/language-context.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { IconName } from '../../../ui/icon-registry.ts';
import { Menu, MenuItem, MenuLine } from '../../../ui/menu.tsx';
import { docsWords } from '../docs-words.ts';
import { BlockPicker } from './block-picker.tsx';
import { FileButton } from './file-button.tsx';
import type { Direction } from './ground-direction.ts';
import { LinkDialog } from './link-dialog.tsx';
import { PictureDialog } from './picture-dialog.tsx';
import type { ShownFiles } from './shown-files.ts';
import { TableMenu } from './table-menu.tsx';
import { toolbarState } from './toolbar-state.ts';

const strip =
  'flex flex-none items-center gap-0.5 overflow-x-auto border-b border-line px-4 py-1.25';
const atFootOfPhones =
  'phone:order-last phone:justify-between phone:gap-0 phone:border-t phone:border-b-0 phone:px-1';

/** One flat row. On a phone it stands above the keyboard and the rarer tools are behind "more". */
export function Toolbar(props: {
  readonly editor: Editor;
  readonly files: ShownFiles;
  readonly around: Direction;
  /** The direction of the whole document was chosen. */
  readonly onGround: (direction: Direction) => void;
}) {
  const { editor, files, around, onGround } = props;
  const words = useWords(docsWords);
  const { tool } = words;
  const now = useEditorState({
    editor,
    selector: ({ editor: current }) => toolbarState(current, around),
  });
  const [asking, setAsking] = useState<'link' | 'picture'>();
  const chain = () => editor.chain().focus();

  const button = (
    icon: IconName,
    label: string,
    act: () => void,
    pressed?: boolean,
    wideOnly = false,
  ) => (
    <IconButton
      icon={icon}
      label={label}
      onPress={act}
      {...(pressed === undefined ? {} : { pressed })}
      className={wideOnly ? 'phone:hidden' : ''}
    />
  );

  const groundItems = (['ltr', 'rtl'] as const).map((direction) => (
    <MenuItem
      key={direction}
      text={tool.groundTo(direction)}
      icon={`paragraph-${direction}`}
      current={around === direction}
      onAction={() => onGround(direction)}
    >
      {tool.groundTo(direction)}
    </MenuItem>
  ));

  return (
    <AriaToolbar aria-label={words.formatting} className={`${strip} ${atFootOfPhones}`}>
      <IconButton
        icon="undo"
        label={tool.undo}
        isDisabled={!now.canUndo}
        onPress={() => chain().undo().run()}
      />
      <IconButton
        icon="redo"
        label={tool.redo}
        isDisabled={!now.canRedo}
        onPress={() => chain().redo().run()}
        className="phone:hidden"
      />
      <Line />
      <span className="phone:hidden">
        <BlockPicker editor={editor} block={now.block} />
      </span>
      <Line />
      {button('bold', tool.bold, () => chain().toggleBold().run(), now.bold)}
      {button('strike', tool.strike, () => chain().toggleStrike().run(), now.strike, true)}
      {button('code', tool.code, () => chain().toggleCode().run(), now.code, true)}
      {button('link', tool.link, () => setAsking('link'), now.link, true)}
      <Line />
      {button('list', tool.list, () => chain().toggleBulletList().run(), now.list)}
      {button('list-ordered', tool.ordered, () => chain().toggleOrderedList().run(), now.ordered)}
      {button('checklist', tool.tasks, () => chain().toggleTaskList().run(), now.tasks)}
      {button('quote', tool.quote, () => chain().toggleBlockquote().run(), now.quote, true)}
      {button(
        'code-block',
        tool.codeBlock,
        () => chain().toggleCodeBlock().run(),
        now.codeBlock,
        true,
      )}
      <span className="phone:hidden">
        <TableMenu editor={editor} inTable={now.table} />
      </span>
      {button('image', tool.picture, () => setAsking('picture'), undefined, true)}
      <FileButton editor={editor} files={files} label={tool.file} />
      <Line />
      {button(
        'paragraph-ltr',
        tool.ltr,
        () => chain().setBlockDirection('ltr').run(),
        now.direction === 'ltr',
      )}
      {button(
        'paragraph-rtl',
        tool.rtl,
        () => chain().setBlockDirection('rtl').run(),
        now.direction === 'rtl',
      )}
      <span className="phone:hidden">
        <Menu
          label={tool.ground}
          placement="bottom end"
          trigger={<IconButton icon="more" label={tool.ground} />}
        >
          {groundItems}
        </Menu>
      </span>
      <span className="desk:hidden">
        <Menu
          label={tool.more}
          placement="top end"
          trigger={<IconButton icon="more" label={tool.more} />}
        >
          {([1, 2, 3] as const).map((level) => (
            <MenuItem
              key={level}
              text={tool.heading(level)}
              icon={`heading-${level}`}
              current={now.block === `heading${level}`}
              onAction={() => void chain().toggleHeading({ level }).run()}
            >
              {tool.heading(level)}
            </MenuItem>
          ))}
          <MenuLine />
          <MenuItem text={tool.link} icon="link" onAction={() => setAsking('link')}>
            {tool.link}
          </MenuItem>
          <MenuItem
            text={tool.quote}
            icon="quote"
            onAction={() => void chain().toggleBlockquote().run()}
          >
            {tool.quote}
          </MenuItem>
          <MenuItem
            text={tool.codeBlock}
            icon="code-block"
            onAction={() => void chain().toggleCodeBlock().run()}
          >
            {tool.codeBlock}
          </MenuItem>
          <MenuItem
            text={words.table.insert}
            icon="table"
            onAction={() =>
              void chain().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()
            }
          >
            {words.table.insert}
          </MenuItem>
          <MenuItem text={tool.picture} icon="image" onAction={() => setAsking('picture')}>
            {tool.picture}
          </MenuItem>
          <MenuItem
            text={tool.redo}
            icon="redo"
            isDisabled={!now.canRedo}
            onAction={() => void chain().redo().run()}
          >
            {tool.redo}
          </MenuItem>
          <MenuLine />
          {groundItems}
        </Menu>
      </span>
      {asking === 'link' ? (
        <LinkDialog editor={editor} onClose={() => setAsking(undefined)} />
      ) : null}
      {asking === 'picture' ? (
        <PictureDialog editor={editor} onClose={() => setAsking(undefined)} />
      ) : null}
    </AriaToolbar>
  );
}

function Line() {
  return <span aria-hidden className="mx-1.75 h-4.5 w-px flex-none bg-line-2 phone:hidden" />;
}
