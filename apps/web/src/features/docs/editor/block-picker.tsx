import type { Editor } from '@tiptap/core';
import { Button as AriaButton } from 'react-aria-components/Button';

import { useWords } from '../../../i18n/language-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { pressedText } from '../../../ui/value-look.ts';
import { docsWords } from '../docs-words.ts';
import type { BlockKind } from './toolbar-state.ts';

/** Text or a heading: the kind of the block with the caret. */
export function BlockPicker(props: { readonly editor: Editor; readonly block: BlockKind }) {
  const { editor, block } = props;
  const { tool } = useWords(docsWords);
  const current =
    block === 'codeBlock'
      ? tool.codeBlock
      : block.startsWith('heading')
        ? tool.heading(Number(block.at(-1)))
        : tool.paragraph;
  const chain = () => editor.chain().focus();
  return (
    <Menu
      label={tool.block}
      trigger={
        <AriaButton
          aria-label={`${tool.block}: ${current}`}
          className={`${pressedText} flex-none gap-1 px-2.25 text-small text-ink-2 hover:text-ink`}
        >
          {current}
          <Icon name="chevron-down" size="small" />
        </AriaButton>
      }
    >
      <MenuItem
        text={tool.paragraph}
        current={block === 'paragraph'}
        onAction={() => void chain().setParagraph().run()}
      >
        {tool.paragraph}
      </MenuItem>
      {([1, 2, 3] as const).map((level) => (
        <MenuItem
          key={level}
          text={tool.heading(level)}
          icon={`heading-${level}`}
          current={block === `heading${level}`}
          onAction={() => void chain().setHeading({ level }).run()}
        >
          {tool.heading(level)}
        </MenuItem>
      ))}
    </Menu>
  );
}
