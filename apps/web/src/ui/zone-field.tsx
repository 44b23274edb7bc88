import { useMemo, type ReactNode } from 'react';

import { cityOf, offeredZones } from '../i18n/city.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { NativeSelect } from './native-select.tsx';

/** A time zone by its city. Zones that share a city's name say which they are. */
export function ZoneField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly help?: ReactNode;
}) {
  const { language } = useLanguage();
  const { value } = props;
  const options = useMemo(() => {
    const zones = [...new Set([value, ...offeredZones()])];
    const cities = zones.map((zone) => ({ value: zone, label: cityOf(zone, language) }));
    return cities.toSorted((a, b) => a.label.localeCompare(b.label, language));
  }, [language, value]);
  return <NativeSelect {...props} options={options} />;
}
