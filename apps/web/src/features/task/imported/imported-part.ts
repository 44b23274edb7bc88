import type { TaskPart } from '../parts/task-part.ts';
import { ImportedFacts } from './imported-facts.tsx';

export const importedPart: TaskPart = { name: 'imported', fact: ImportedFacts };
