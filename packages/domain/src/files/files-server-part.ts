import { definePart } from '../kernel/part.ts';
import { askForFile, bringRequestedFile } from './request-mutations.ts';
import { addFileVersion, purgeFile, takeFile } from './version-mutations.ts';

/** What of files nobody but the server makes: no page carries it. */
export const filesServerPart = definePart({
  kinds: [],
  mutations: [addFileVersion, takeFile, purgeFile, askForFile, bringRequestedFile],
});
