import { definePart } from '../kernel/part.ts';
import { endFileRequest } from './end-request-mutation.ts';
import {
  archiveFile,
  removeFile,
  renameFile,
  restoreFile,
  setFileConfidential,
} from './file-mutations.ts';
import { fileRequests, files } from './kinds.ts';

/** The files of a workspace, without their bytes, and what is asked for; see also `files-server-part.ts`. */
export const filesPart = definePart({
  kinds: [files, fileRequests],
  mutations: [
    renameFile,
    setFileConfidential,
    archiveFile,
    restoreFile,
    removeFile,
    endFileRequest,
  ],
});
