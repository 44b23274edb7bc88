import * as Y from 'yjs';

/** A small repeatable generator: the same document every run. */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

/** Every kind of content the editor or a stranger makes, by three clients that see each other's work late. */
export function busyDocs(seed: number, edits: number): { docs: Y.Doc[]; updates: Uint8Array[] } {
  const next = random(seed);
  const updates: Uint8Array[] = [];
  const docs = [1, 2, 3].map((k) => {
    const doc = new Y.Doc();
    doc.clientID = seed * 10 + k;
    doc.on('update', (update: Uint8Array, origin) => {
      if (origin !== 'relay') updates.push(update);
    });
    return doc;
  });
  for (let i = 0; i < edits; i++) {
    const doc = docs[next(3)]!;
    const text = doc.getText('text');
    const words = ['a', 'سند', 'é', 'longer words', '\n'];
    const at = next(text.length + 1);
    switch (next(8)) {
      case 0:
      case 1:
        text.insert(at, words[next(words.length)]!);
        break;
      case 2:
        if (text.length > at) text.delete(at, Math.min(3, text.length - at));
        break;
      case 3:
        if (text.length > at) text.format(at, 1, { bold: next(2) === 0 ? true : null });
        break;
      case 4:
        text.insertEmbed(at, { image: 'https://example.test/x.png' });
        break;
      case 5: {
        const element = new Y.XmlElement('paragraph');
        element.setAttribute('dir', 'rtl');
        doc.getXmlFragment('default').insert(0, [element]);
        element.insert(0, [new Y.XmlText('نص')]);
        break;
      }
      case 6:
        doc
          .getMap('map')
          .set(`k${next(4)}`, { deep: [1, -2.5, 2 ** 40, null, true, new Uint8Array([7])] });
        break;
      default:
        doc.getArray('list').push([i, 'x', i % 2 === 0]);
    }
    if (next(4) === 0) {
      const other = docs[next(3)]!;
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)), 'relay');
    }
  }
  return { docs, updates };
}
