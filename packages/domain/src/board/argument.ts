import { nameOf } from '../kernel/name.ts';
import { boardLimits } from './limit.ts';

/** The name of a column or a label. */
export const nameArgument = nameOf(boardLimits.nameLength);
