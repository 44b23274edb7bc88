import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../button.tsx';
import type { QuickChoice } from './date-draft.ts';
import { dateWords } from './date-words.ts';

const choices: readonly QuickChoice[] = ['today', 'tomorrow', 'next week'];

/** What one chooses most, a tap away. */
export function QuickChoices(props: {
  readonly onPoint: (choice: QuickChoice) => void;
  /** Absent where there is no date to remove. */
  readonly onNone: (() => void) | undefined;
}) {
  const words = useWords(dateWords).quick;
  return (
    <div className="flex flex-wrap gap-2 phone:gap-1.5">
      {choices.map((choice) => (
        <Button
          key={choice}
          size="small"
          className="phone:px-2"
          onPress={() => props.onPoint(choice)}
        >
          {words[choice]}
        </Button>
      ))}
      {props.onNone === undefined ? null : (
        <Button size="small" kind="quiet" className="phone:px-2" onPress={props.onNone}>
          {words.none}
        </Button>
      )}
    </div>
  );
}
