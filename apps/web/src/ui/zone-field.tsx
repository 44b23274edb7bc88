import { useId, useMemo, useState, type ReactNode } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { SearchField } from 'react-aria-components/SearchField';

import { useLanguage, useWords } from '../i18n/language-context.tsx';
import {
  canonicalZone,
  findCities,
  offeredCities,
  type OfferedCity,
} from '../i18n/offered-cities.ts';
import { listRow } from './choice-look.ts';
import { fieldBox, fieldInput } from './field-look.ts';
import { FieldMessage } from './field-message.tsx';
import { Icon } from './icon.tsx';
import { uiWords } from './ui-words.ts';

/** More would be scrolled by nobody; typing finds the others. */
const shownCities = 60;

/** A time zone by its city; pressed, it is searched by city or country in either script. */
export function ZoneField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly help?: ReactNode;
}) {
  const { label, value, onChange, help } = props;
  const id = useId();
  const { language } = useLanguage();
  const own = canonicalZone(value);
  const cities = useMemo(() => offeredCities(language, own), [language, own]);
  const chosen = cities.find((city) => city.isNamesake && city.zone === own);

  return (
    <div className="rows gap-1.25">
      <span id={id} className="text-small font-semibold text-ink">
        {label}
      </span>
      <DialogTrigger>
        <Button
          aria-labelledby={`${id} ${id}-city`}
          className={`${fieldBox} cursor-pointer text-start`}
        >
          <span id={`${id}-city`} className="min-w-0 grow py-2">
            {chosen?.city}
          </span>
          <Icon name="chevron-down" size="small" className="text-ink-2" />
        </Button>
        <Popover className="z-(--z-pop) grid max-h-[min(60vh,380px)] w-(--trigger-width) min-w-64 rounded-task bg-raised shadow-float">
          <Dialog
            aria-label={label}
            className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)] outline-none"
          >
            {({ close }) => (
              <CityList
                cities={cities}
                label={label}
                onChosen={(zone) => {
                  close();
                  if (zone !== own) onChange(zone);
                }}
              />
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      <FieldMessage help={help} />
    </div>
  );
}

function CityList(props: {
  readonly cities: readonly OfferedCity[];
  readonly label: string;
  readonly onChosen: (zone: string) => void;
}) {
  const { cities, label, onChosen } = props;
  const words = useWords(uiWords);
  const [typed, setTyped] = useState('');
  const found = typed.trim() === '' ? cities : findCities(cities, typed);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={words.findCity} autoFocus className="p-1.5">
        <span className={fieldBox}>
          <Icon name="search" size="small" className="text-ink-3" />
          <Input
            placeholder={words.findCity}
            spellCheck={false}
            className={`${fieldInput} text-start [&::-webkit-search-cancel-button]:hidden`}
          />
        </span>
      </SearchField>
      <ListBox
        aria-label={label}
        items={found.slice(0, shownCities)}
        selectionMode="single"
        onAction={(key) => {
          const city = cities.find((each) => each.key === key);
          if (city !== undefined) onChosen(city.zone);
        }}
        className="min-h-0 overflow-y-auto px-1.25 pb-1.25 outline-none"
        renderEmptyState={() => <p className="px-2.5 py-2 text-small text-ink-2">{words.noCity}</p>}
      >
        {(city) => (
          <ListBoxItem
            id={city.key}
            textValue={city.city}
            className={`${listRow} min-h-9 items-baseline gap-2 py-1.5 outline-none focus:bg-act-soft`}
          >
            <span>{city.city}</span>
            <span className="text-small text-ink-3">{city.country}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
