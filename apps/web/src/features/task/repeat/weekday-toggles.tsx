import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';

import { useLanguage } from '../../../i18n/language-context.tsx';
import { weekdayName } from './rule-sentence.ts';

const look =
  'grid min-h-8 place-items-center rounded-control border border-line px-2 text-small text-ink-2 coarse:min-h-11 ' +
  'hover:text-ink selected:border-ink selected:bg-raised selected:font-semibold selected:text-ink';

/** The days of a week, as it begins for the reader; several at once. */
export function WeekdayToggles(props: {
  readonly label: string;
  readonly firstDay: number;
  readonly days: readonly number[];
  readonly onChange: (days: readonly number[]) => void;
}) {
  const { locale } = useLanguage();
  const week = Array.from({ length: 7 }, (_, at) => ((props.firstDay - 1 + at) % 7) + 1);
  return (
    <div className="rows gap-1.25">
      <span className="text-small font-semibold text-ink">{props.label}</span>
      <ToggleButtonGroup
        aria-label={props.label}
        selectionMode="multiple"
        selectedKeys={props.days}
        onSelectionChange={(keys) => props.onChange([...keys].map(Number))}
        className="flex flex-wrap gap-1"
      >
        {week.map((day) => (
          <ToggleButton key={day} id={day} className={look}>
            {weekdayName(locale, day)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
