import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { assertSpace } from './assert-space.ts';
import { StartFailure } from './start-failure.ts';

/** Makes the data folder where it is missing; its path comes back absolute. */
export function openDataFolder(path: string): string {
  const folder = resolve(path);
  try {
    // As root the database's user has to pass through; the secrets in it are files of mode 0600.
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw folderFailure(folder, error as NodeJS.ErrnoException);
  }
  assertSpace(folder);
  return folder;
}

function folderFailure(folder: string, error: NodeJS.ErrnoException): StartFailure {
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartFailure(
        `This user may not write in ${folder}: change its owner, or set SANAD_DATA to a folder of your own.`,
      );
    case 'ENOSPC':
      return new StartFailure(
        `The disk that holds ${folder} is full: free some space and start again.`,
      );
    case 'EEXIST':
    case 'ENOTDIR':
      return new StartFailure(
        `${folder} is a file, not a folder: remove it, or set SANAD_DATA to another folder.`,
      );
    default:
      return new StartFailure(`The data folder ${folder} could not be opened: ${error.message}.`);
  }
}
