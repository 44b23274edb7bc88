import { columnKinds, type ColumnKind } from '@sanad/domain/board/record';

import { useWords } from '../../../i18n/language-context.tsx';
import { choiceRow } from '../../../ui/choice-look.ts';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import { boardWords } from '../board-words.ts';

/** Which states a column shows, or none. */
export function StageChoice(props: {
  readonly legend: string;
  readonly kind: ColumnKind;
  readonly onChoose: (kind: ColumnKind) => void;
}) {
  const { kind, onChoose } = props;
  const { kinds } = useWords(boardWords).column;
  return (
    <fieldset className="grid gap-0.5">
      <legend className="mb-1 text-small font-semibold">{props.legend}</legend>
      {columnKinds.map((one) => (
        <label key={one} className={choiceRow}>
          <input
            type="radio"
            name="kind"
            className="sr-only"
            checked={kind === one}
            onChange={() => onChoose(one)}
          />
          <TaskGlyph kind={one} />
          {kinds[one]}
        </label>
      ))}
    </fieldset>
  );
}
