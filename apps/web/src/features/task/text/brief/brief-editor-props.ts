import type { LeftBy } from '../../../../ui/text/in-place-text.tsx';

export interface BriefEditorProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  /** What can be saved, in UTF-16 units. */
  readonly limit: number;
  /** The text is asked for when it is to be kept: to write it down costs more than a keystroke may. */
  readonly onTyped: (text: () => string) => void;
  readonly onDone: (text: string, by: LeftBy) => void;
}
