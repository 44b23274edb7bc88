import type { Node } from '@tiptap/pm/model';

export interface Heading {
  readonly pos: number;
  readonly level: number;
  readonly text: string;
  readonly dir: 'ltr' | 'rtl' | undefined;
}

/** The document's headings in order; only what stands at the top, as an outline does. */
export function headingsOf(doc: Node): readonly Heading[] {
  const headings: Heading[] = [];
  doc.forEach((node, pos) => {
    if (node.type.name !== 'heading' || node.textContent.trim() === '') return;
    const dir: unknown = node.attrs['dir'];
    headings.push({
      pos,
      level: Number(node.attrs['level']),
      text: node.textContent.slice(0, 200),
      dir: dir === 'rtl' || dir === 'ltr' ? dir : undefined,
    });
  });
  return headings;
}
