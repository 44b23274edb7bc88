import type { Editor } from '@tiptap/core';
import { useRef } from 'react';

import { IconButton } from '../../../ui/icon-button.tsx';
import type { ShownFiles } from './shown-files.ts';

/** Chooses files from the device, or its camera where it has one, and puts them where one writes. */
export function FileButton(props: {
  readonly editor: Editor;
  readonly files: ShownFiles;
  readonly label: string;
}) {
  const { editor, files, label } = props;
  const chosen = useRef<HTMLInputElement>(null);

  async function take(given: readonly File[]): Promise<void> {
    const added = await files.add(given);
    if (added.length === 0 || editor.isDestroyed) return;
    const nodes = added.map((attrs) => ({ type: 'file', attrs }));
    editor.chain().focus().insertContent(nodes).run();
  }

  return (
    <>
      <IconButton icon="file" label={label} onPress={() => chosen.current?.click()} />
      <input
        ref={chosen}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={(event) => {
          const given = [...(event.target.files ?? [])];
          event.target.value = '';
          void take(given);
        }}
      />
    </>
  );
}
