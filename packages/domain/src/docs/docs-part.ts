import { definePart } from '../kernel/part.ts';
import {
  archiveDocument,
  createDocument,
  renameDocument,
  restoreDocument,
} from './document-mutations.ts';
import { turnIdeaIntoDocument } from './idea-document-mutation.ts';
import { documents } from './kinds.ts';

/** The list of documents; what is written in them is Yjs. */
export const docsPart = definePart({
  kinds: [documents],
  mutations: [
    createDocument,
    renameDocument,
    archiveDocument,
    restoreDocument,
    turnIdeaIntoDocument,
  ],
});
