import type { FixedWindow } from '@sanad/domain/agreement/terms';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { agreementWords } from '../agreement-words.ts';
import { clauseWordsOf } from '../clause-words-of.ts';

const halfHours = Array.from(
  { length: 48 },
  (_, at) => `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`,
);
const dayLook =
  'min-h-9 rounded-control border border-line-2 px-2.5 text-small text-ink-2 coarse:min-h-11 ' +
  'selected:border-transparent selected:bg-act selected:font-semibold selected:text-on-act';

/** Hours that are fixed: what, on which days, from when until when. */
export function WindowFields(props: {
  readonly windows: readonly FixedWindow[];
  readonly onChange: (windows: FixedWindow[]) => void;
  /** The week's first day: 1 is Monday. */
  readonly firstDay: number;
  readonly most: number;
}) {
  const { windows, onChange, firstDay, most } = props;
  const words = useWords(agreementWords).form;
  const { language, digits } = useLanguage();
  const { tools } = clauseWordsOf(language, digits);
  const week = Array.from({ length: 7 }, (_, at) => ((firstDay - 1 + at) % 7) + 1);
  const change = (at: number, next: Partial<FixedWindow>) =>
    onChange(windows.map((each, place) => (place === at ? { ...each, ...next } : each)));
  const add = () =>
    onChange([
      ...windows,
      { what: '', days: [7, 1, 2, 3, 4].toSorted(), from: '08:00', until: '10:00' },
    ]);

  return (
    <fieldset className="rows gap-3">
      <legend className="text-small font-semibold">{words.windows}</legend>
      <p className="text-meta text-ink-3">{words.windowsHelp}</p>
      {windows.map((each, at) => (
        <div
          key={at}
          role="group"
          aria-label={words.windowNumber(at + 1)}
          className="grid gap-2.5 rounded-task border border-line p-3"
        >
          <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
            <TextField
              label={words.windowWhat}
              value={each.what}
              maxLength={80}
              onChange={(what) => change(at, { what })}
            />
            <IconButton
              icon="close"
              label={words.removeWindow(at + 1)}
              onPress={() => onChange(windows.filter((_, place) => place !== at))}
            />
          </div>
          <ToggleButtonGroup
            aria-label={words.windowDays}
            selectionMode="multiple"
            selectedKeys={each.days.map(String)}
            onSelectionChange={(keys) =>
              change(at, { days: [...keys].map(Number).toSorted((a, b) => a - b) })
            }
            className="flex flex-wrap gap-1"
          >
            {week.map((day) => (
              <ToggleButton key={day} id={String(day)} className={dayLook}>
                {tools.weekday(day)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <div className="grid grid-cols-2 gap-2">
            {(['from', 'until'] as const).map((edge) => (
              <NativeSelect
                key={edge}
                label={edge === 'from' ? words.windowFrom : words.windowUntil}
                value={each[edge]}
                onChange={(time) => change(at, { [edge]: time })}
                options={[...new Set([...halfHours, each[edge]])].toSorted().map((time) => ({
                  value: time,
                  label: tools.time(time),
                }))}
              />
            ))}
          </div>
        </div>
      ))}
      {windows.length >= most ? null : (
        <Button size="small" icon="add" className="justify-self-start" onPress={add}>
          {words.addWindow}
        </Button>
      )}
    </fieldset>
  );
}
