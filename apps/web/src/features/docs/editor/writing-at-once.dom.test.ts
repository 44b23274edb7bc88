import { SeededRandom } from '@sanad/testing/seeded-random';
import { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

import { docsWords } from '../docs-words.ts';
import { docExtensions } from './extensions.ts';

/** One person with an editor; what they write leaves when the test says so. */
class Writer {
  readonly doc = new Y.Doc();
  readonly editor: Editor;
  readonly #arriving: Uint8Array[] = [];

  constructor(clientId: number) {
    this.doc.clientID = clientId;
    const provider = { awareness: new Awareness(this.doc) };
    this.editor = new Editor({
      element: document.createElement('div'),
      injectCSS: false,
      extensions: docExtensions({ doc: this.doc, provider }, words),
    });
  }

  sendTo(other: Writer): void {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'line') other.#arriving.push(update);
    });
  }

  /** What is on its way arrives, `most` pieces of it. */
  hear(most = Infinity): void {
    for (const update of this.#arriving.splice(0, most)) Y.applyUpdate(this.doc, update, 'line');
  }

  type(letter: string): void {
    const { state, view } = this.editor;
    view.dispatch(state.tr.insertText(letter));
  }

  get text(): string {
    return this.editor.state.doc.textBetween(0, this.editor.state.doc.content.size, '\n');
  }
}

await docsWords.load('en');
const words = docsWords.read('en', 'latn')!;
const hers = 'Answer_every_caller_by_name!';
const his = 'الرد-على-كل-متصل-باسمه.';
let writers: Writer[] = [];

afterEach(() => {
  for (const { editor, doc } of writers) {
    editor.destroy();
    doc.destroy();
  }
});

function twoWriters(begin: (first: Writer) => void): [Writer, Writer] {
  const first = new Writer(10);
  const second = new Writer(20);
  writers = [first, second];
  first.sendTo(second);
  second.sendTo(first);
  begin(first);
  second.hear();
  return [first, second];
}

function writeAtOnce(first: Writer, second: Writer, seed: number): void {
  const random = new SeededRandom(seed);
  const left = [
    { writer: first, letters: hers.split('') },
    { writer: second, letters: his.split('') },
  ];
  while (left.some(({ letters }) => letters.length > 0)) {
    const { writer, letters } = left[random.below(2)]!;
    if (random.below(3) === 0) writer.hear(1 + random.below(3));
    const letter = letters.shift();
    if (letter !== undefined) writer.type(letter);
  }
  first.hear();
  second.hear();
}

const beginnings: Record<string, (first: Writer) => void> = {
  'an empty document': () => {},
  'a paragraph with words': (first) => first.type('Notes: '),
  'an empty line': (first) => {
    first.type('0');
    first.editor.commands.splitBlock();
  },
  'a line that was emptied': (first) => {
    first.type('0');
    first.editor.commands.splitBlock();
    first.type('1');
    first.editor.commands.deleteRange({ from: 4, to: 5 });
  },
  'an empty item of a list': (first) => {
    first.type('0');
    first.editor.commands.toggleBulletList();
    first.editor.commands.splitListItem('listItem');
  },
  'an item of a list': (first) => {
    first.type('Notes');
    first.editor.commands.toggleBulletList();
  },
};

describe('two people writing at once', () => {
  for (const [name, begin] of Object.entries(beginnings)) {
    it(`keeps each one's words whole in ${name}`, () => {
      for (let seed = 1; seed <= 10; seed++) {
        const [first, second] = twoWriters(begin);
        second.editor.commands.focus('end');
        first.editor.commands.focus('end');
        writeAtOnce(first, second, seed);
        expect(second.text, `seed ${seed}`).toBe(first.text);
        expect(first.text, `seed ${seed}`).toContain(hers);
        expect(first.text, `seed ${seed}`).toContain(his);
      }
    });
  }
});
