import { minuteOf } from '@sanad/domain/availability/minute-of';

import { useLanguage } from '../../../i18n/language-context.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { wallText } from './wall-text.ts';

const halfHours = Array.from({ length: 48 }, (_, at) => {
  const hour = String(Math.floor(at / 2)).padStart(2, '0');
  return `${hour}:${at % 2 === 0 ? '00' : '30'}`;
});

/** A time on somebody's wall, by halves of an hour and as its reader writes times; another one that is set stays there. */
export function TimeSelect(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (time: string) => void;
}) {
  const { label, value, onChange } = props;
  const { locale } = useLanguage();
  const times = halfHours.includes(value)
    ? halfHours
    : [...halfHours, value].toSorted((a, b) => minuteOf(a) - minuteOf(b));
  return (
    <NativeSelect
      label={label}
      hideLabel
      value={value}
      onChange={onChange}
      options={times.map((time) => ({ value: time, label: wallText(time, locale) }))}
    />
  );
}
