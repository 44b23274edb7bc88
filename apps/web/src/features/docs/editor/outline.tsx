import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';

import { useWords } from '../../../i18n/language-context.tsx';
import { docsWords } from '../docs-words.ts';
import { headingsOf } from './heading-list.ts';

const place = 'w-[228px] ps-5.5 pe-2.5 folded:w-[176px] folded:ps-3.5 phone:hidden';

/** The headings at the reading start; the one with the caret is marked, a press goes there. */
export function Outline(props: { readonly editor: Editor }) {
  const { editor } = props;
  const words = useWords(docsWords);
  const { headings, caret } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      headings: headingsOf(now.state.doc),
      caret: now.state.selection.head,
    }),
  });
  if (headings.length === 0)
    return <div className="w-[228px] flex-none folded:hidden phone:hidden" />;
  const current = headings.findLast((heading) => heading.pos <= caret);

  function go(pos: number): void {
    editor
      .chain()
      .focus()
      .setTextSelection(pos + 1)
      .run();
    const element = editor.view.nodeDOM(pos);
    if (element instanceof HTMLElement)
      element.scrollIntoView({ block: 'start', behavior: 'smooth' });
  }

  return (
    <nav
      aria-label={words.outline}
      className={`sticky top-0 max-h-full flex-none self-start overflow-y-auto ${place} pt-7.5 pb-5 text-small`}
    >
      <ol className="doc-outline">
        {headings.map((heading) => (
          <li key={heading.pos}>
            <button
              type="button"
              aria-current={heading === current ? 'true' : undefined}
              onClick={() => go(heading.pos)}
              data-level={heading.level}
            >
              <bdi dir={heading.dir}>{heading.text}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
