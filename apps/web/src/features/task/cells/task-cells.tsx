import type { TaskCells } from '../../board/task-looks.ts';
import { DateCell } from './date-cell.tsx';
import { LabelsCell } from './labels-cell.tsx';
import { MarksCell } from './marks-cell.tsx';
import { PersonCell } from './person-cell.tsx';
import { StateCell } from './state-cell.tsx';
import { TitleCell } from './title-cell.tsx';

/** A task in the cells of a list, each changed where it stands. */
export const taskCells: TaskCells = {
  Title: TitleCell,
  State: StateCell,
  Labels: LabelsCell,
  Marks: MarksCell,
  Person: PersonCell,
  Date: DateCell,
};
