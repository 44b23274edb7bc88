import { docFrame } from '@sanad/protocol/doc-frame';
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import * as decoding from 'lib0/decoding';
import { messageYjsUpdate } from 'y-protocols/sync';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

export type HeldProvider = Pick<WebsocketProvider, 'messageHandlers'>;

export function isHeldProvider(provider: Partial<HeldProvider>): provider is HeldProvider {
  return provider.messageHandlers !== undefined;
}

/** A keyboard that rests in the middle of a word holds up nobody for longer. */
const restMs = 4_000;

/**
 * What others write arrives when the word under one's fingers is done. A keyboard that composes owns the
 * letters of its word on the screen; where they are drawn anew, it writes the word a second time.
 */
export const ComposingHold = Extension.create<{
  doc: Y.Doc | null;
  provider: HeldProvider | null;
}>({
  name: 'composingHold',

  addOptions() {
    return { doc: null, provider: null };
  },

  addProseMirrorPlugins() {
    const { doc, provider } = this.options;
    if (!doc || !provider) return [];
    return [
      new Plugin({
        key: new PluginKey('composingHold'),
        view: (view) => ({ destroy: holdWhileComposing(view, doc, provider) }),
      }),
    ];
  },
});

function holdWhileComposing(view: EditorView, doc: Y.Doc, provider: HeldProvider): () => void {
  const { messageHandlers } = provider;
  const handle = messageHandlers[docFrame.sync]!;
  const held: Uint8Array[] = [];
  let composing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const release = () => {
    clearTimeout(timer);
    timer = undefined;
    if (held.length === 0) return;
    const updates = held.splice(0);
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update, provider);
    }, provider);
  };
  const begin = () => {
    composing = true;
    rest();
  };
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(release, restMs);
  };
  const end = () => {
    composing = false;
    clearTimeout(timer);
    // The editor reads the last letters of the word first.
    timer = setTimeout(release, 60);
  };
  messageHandlers[docFrame.sync] = (encoder, decoder, ...rest) => {
    const isHeld = composing && timer !== undefined;
    if (isHeld && decoding.peekVarUint(decoder) === messageYjsUpdate) {
      decoding.readVarUint(decoder);
      held.push(decoding.readVarUint8Array(decoder).slice());
    } else handle(encoder, decoder, ...rest);
  };
  const { dom } = view;
  const heard = [
    ['compositionstart', begin],
    ['compositionupdate', rest],
    ['compositionend', end],
  ] as const;
  for (const [name, act] of heard) dom.addEventListener(name, act);
  return () => {
    for (const [name, act] of heard) dom.removeEventListener(name, act);
    messageHandlers[docFrame.sync] = handle;
    release();
  };
}
