import type { filesPart } from '../files/files-part.ts';
import type { filesServerPart } from '../files/files-server-part.ts';
import type { SentenceParts } from './sentence.ts';
import type { Teller, TellersOf } from './teller.ts';
import { changeIn, textIn } from './told-values.ts';

/** What is told of files: that they came, went and were taken. Never what is in them. */
export const filesTellers: TellersOf<typeof filesPart> & TellersOf<typeof filesServerPart> = {
  addFileVersion(line) {
    const change = changeIn(line, 'file', 'name');
    if (!change) return tellOf('current', 'fileRenewed')(line);
    return { what: 'fileAdded', parts: { name: textIn(change.after) } };
  },
  takeFile: tellOf('taken', 'fileTaken'),
  renameFile(line) {
    const change = changeIn(line, 'file', 'name');
    if (!change) return null;
    const parts = { from: textIn(change.before), to: textIn(change.after) };
    return { what: 'fileRenamed', parts };
  },
  setFileConfidential(line) {
    const isNow = changeIn(line, 'file', 'confidential')?.after === true;
    return tellOf('confidential', isNow ? 'fileMadeConfidential' : 'fileMadeOpen')(line);
  },
  archiveFile: tellOf('archivedAt', 'fileArchived'),
  restoreFile: tellOf('archivedAt', 'fileRestored'),
  askForFile(line) {
    const change = changeIn(line, 'fileRequest', 'what');
    return change ? { what: 'fileRequested', parts: { text: textIn(change.after) } } : null;
  },
  endFileRequest(line) {
    return changeIn(line, 'fileRequest', 'endedAt')
      ? { what: 'fileRequestEnded', parts: {} }
      : null;
  },
  bringRequestedFile(line) {
    const change = changeIn(line, 'file', 'name');
    return change ? { what: 'fileArrived', parts: { name: textIn(change.after) } } : null;
  },
  purgeFile: tellEnd('fileExpired'),
  removeFile: tellEnd('fileRemoved'),
};

type OfOneFile = {
  [W in keyof SentenceParts]: 'file' extends keyof SentenceParts[W] ? W : never;
}[keyof SentenceParts];

/** Of which file, where that field of it changed. */
function tellOf(field: string, what: OfOneFile): Teller {
  return (line) => {
    const change = changeIn(line, 'file', field);
    return change ? { what, parts: { file: { kind: 'file', id: change.id } } } : null;
  };
}

/** One that was restored meanwhile changed nothing. */
function tellEnd(what: 'fileRemoved' | 'fileExpired'): Teller {
  return (line) => {
    const change = changeIn(line, 'file', 'name');
    return change ? { what, parts: { name: textIn(change.before) } } : null;
  };
}
