import type { Json } from '@sanad/domain/kernel/record';
import type {
  BlockContent,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
  RowContent,
  TableContent,
} from 'mdast';

import type { DocumentElement, DocumentNode, DocumentRun, DocumentTree } from './document-tree.ts';
import { followed, writeMarkdown } from './write-markdown.ts';

/** What a document calls its parts. Of one that is not here the words come, as a paragraph. */
type Block = (node: DocumentElement) => readonly BlockContent[];

export interface PageGround {
  readonly title: string;
  /** Where the bytes of a file are, seen from the page; nothing where there are none. */
  pathOf(fileId: Json): string | undefined;
}

/** A document as Markdown: a page to read anywhere, and no more than that. */
export function markdownOf(tree: DocumentTree, ground: PageGround): string {
  const blocks = blocksOf(tree.content, ground);
  const title: RootContent = { type: 'heading', depth: 1, children: [text(ground.title)] };
  return writeMarkdown([title, ...blocks]);
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });

const listOf = (children: ListItem[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children,
});

function blocksOf(nodes: readonly DocumentNode[], ground: PageGround): BlockContent[] {
  const item = (each: DocumentElement): ListItem => ({
    type: 'listItem',
    spread: false,
    children: blocksOf(each.content, ground),
  });
  const kinds: Readonly<Record<string, Block>> = {
    paragraph: (node) => [{ type: 'paragraph', children: phrasesOf(node) }],
    heading: (node) => [{ type: 'heading', depth: levelOf(node), children: phrasesOf(node) }],
    blockquote: (node) => [{ type: 'blockquote', children: blocksOf(node.content, ground) }],
    bulletList: (node) => [listOf(elementsIn(node).map(item))],
    orderedList: (node) => {
      const start = Number(node.attributes['start'] ?? 1);
      return [{ ...listOf(elementsIn(node).map(item)), ordered: true, start }];
    },
    taskList: (node) => [
      listOf(
        elementsIn(node).map((each) => ({
          ...item(each),
          checked: each.attributes['checked'] === true,
        })),
      ),
    ],
    codeBlock: (node) => [
      { type: 'code', lang: wordsIn(node.attributes['language']) || null, value: lettersOf(node) },
    ],
    horizontalRule: () => [{ type: 'thematicBreak' }],
    table: (node) => [tableOf(node)],
    image: (node) => [{ type: 'paragraph', children: [pictureOf(node)] }],
    file: (node) => {
      const name = text(wordsIn(node.attributes['name']));
      const url = ground.pathOf(node.attributes['fileId'] ?? null);
      const children: PhrasingContent[] = url ? [{ type: 'link', url, children: [name] }] : [name];
      return [{ type: 'paragraph', children }];
    },
  };
  return nodes.flatMap((node): readonly BlockContent[] => {
    if ('runs' in node) return [{ type: 'paragraph', children: node.runs.flatMap(phraseOf) }];
    const kind = Object.hasOwn(kinds, node.name) ? kinds[node.name] : undefined;
    return kind ? kind(node) : blocksOf(node.content, ground);
  });
}

function elementsIn({ content }: DocumentElement): readonly DocumentElement[] {
  return content.filter((node): node is DocumentElement => 'name' in node);
}

function levelOf({ attributes }: DocumentElement): 1 | 2 | 3 {
  const level = attributes['level'];
  return level === 2 || level === 3 ? level : 1;
}

function tableOf(node: DocumentElement): BlockContent {
  const rows = elementsIn(node).map((row): TableContent => ({
    type: 'tableRow',
    children: elementsIn(row).map((cell): RowContent => ({
      type: 'tableCell',
      children: phrasesOf(cell),
    })),
  }));
  return { type: 'table', children: rows };
}

/** A picture from elsewhere stays an address: nothing is fetched by whoever opens the page. */
function pictureOf({ attributes }: DocumentElement): PhrasingContent {
  const [src, alt] = [wordsIn(attributes['src']), wordsIn(attributes['alt'])];
  const words = text(alt === '' ? src : alt);
  return followed.test(src) ? { type: 'link', url: src, children: [words] } : words;
}

const wordsIn = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

function lettersOf(node: DocumentNode): string {
  if ('runs' in node) return node.runs.map(({ insert }) => wordsIn(insert)).join('');
  return node.content.map(lettersOf).join('');
}

/** The words of an element and of what stands in it, in one line: a cell may hold paragraphs. */
function phrasesOf(node: DocumentElement): PhrasingContent[] {
  const phrases: PhrasingContent[] = [];
  for (const child of node.content) {
    if ('runs' in child) phrases.push(...child.runs.flatMap(phraseOf));
    else if (child.name === 'hardBreak') phrases.push({ type: 'break' });
    else {
      if (phrases.length > 0) phrases.push(text(' '));
      phrases.push(...phrasesOf(child));
    }
  }
  return phrases;
}

/** Marks that Markdown has no sign for are let go; their words stay. */
const marks: Readonly<Record<string, (inner: PhrasingContent, value: Json) => PhrasingContent>> = {
  italic: (inner) => ({ type: 'emphasis', children: [inner] }),
  bold: (inner) => ({ type: 'strong', children: [inner] }),
  strike: (inner) => ({ type: 'delete', children: [inner] }),
  link: (inner, value) => {
    const url = wordsIn((value as { readonly href?: Json } | null)?.href);
    return followed.test(url) ? { type: 'link', url, children: [inner] } : inner;
  },
};

function phraseOf({ insert, attributes = {} }: DocumentRun): PhrasingContent[] {
  const value = wordsIn(insert);
  if (value === '') return [];
  const inner: PhrasingContent = 'code' in attributes ? { type: 'inlineCode', value } : text(value);
  return [
    Object.keys(marks).reduce(
      (phrase, mark) => (mark in attributes ? marks[mark]!(phrase, attributes[mark]!) : phrase),
      inner,
    ),
  ];
}
