import { definePart } from '../kernel/part.ts';
import { importBoard } from './import-mutation.ts';

/** The import, which brings columns and labels with the tasks. The server makes it, for whoever sent the file: no page carries it. */
export const importPart = definePart({ kinds: [], mutations: [importBoard] });
