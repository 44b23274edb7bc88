import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import {
  currencies,
  currencyDecimals,
  readAmount,
  writeAmount,
  type Currency,
} from '@sanad/domain/kernel/money';
import { profileLimits } from '@sanad/domain/profiles/limit';
import type { RatePer } from '@sanad/protocol/http/profiles';
import { useState } from 'react';

import { useMe } from '../../../http/me.ts';
import { Bdi } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { profilesWords } from '../profiles-words.ts';
import type { OwnPageDesk } from '../use-own-page.ts';

export interface RateWish {
  readonly service: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly per: RatePer;
  readonly shownTo: readonly WorkspaceId[];
}

/** One rate, and the clients that see it. */
export function RateForm(props: {
  readonly desk: OwnPageDesk;
  readonly rate: RateWish | undefined;
  readonly onSave: (wish: RateWish) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { desk, rate, onSave, onClose } = props;
  const words = useWords(profilesWords);
  const say = words.rates;
  const why = useRefusalSentence();
  const { locale } = useLanguage();
  const clients = useMe().workspaces.filter(({ role }) => role === 'assistant');
  const { services } = desk.page.business;
  const [service, setService] = useState(rate?.service ?? services[0] ?? '');
  const [currency, setCurrency] = useState<Currency>(
    rate?.currency ?? desk.page.rates.at(-1)?.currency ?? 'USD',
  );
  const [typed, setTyped] = useState(rate ? writeAmount(rate.amount, rate.currency) : '');
  const [per, setPer] = useState<RatePer>(rate?.per ?? 'hour');
  const [shownTo, setShownTo] = useState<readonly WorkspaceId[]>(rate?.shownTo ?? []);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const amount = readAmount(typed.trim(), currency) ?? 0;
  useEscape(onClose);

  async function save(): Promise<void> {
    setTried(true);
    if (service.trim() === '' || amount === 0 || busy) return;
    setBusy(true);
    try {
      await onSave({ service: service.trim(), amount, currency, per, shownTo });
      onClose();
    } catch (error) {
      setTrouble(error);
      setBusy(false);
    }
  }
  return (
    <form
      noValidate
      className="rows gap-4 rounded-task bg-paper p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        autoFocus
        label={say.service}
        value={service}
        onChange={setService}
        maxLength={profileLimits.serviceLength}
        {...(tried && service.trim() === '' ? { error: say.serviceBlank } : {})}
      />
      <div className="grid grid-cols-3 items-start gap-3 phone:grid-cols-1">
        <TextField
          label={say.amount}
          holds="token"
          inputMode="decimal"
          value={typed}
          onChange={setTyped}
          {...(tried && amount === 0 ? { error: say.amountError(currencyDecimals[currency]) } : {})}
        />
        <NativeSelect<Currency>
          label={say.currency}
          value={currency}
          onChange={setCurrency}
          options={currencies.map((value) => ({
            value,
            label: `${value} · ${new Intl.DisplayNames(locale, { type: 'currency' }).of(value) ?? ''}`,
          }))}
        />
        <NativeSelect<RatePer>
          label={say.per}
          value={per}
          onChange={setPer}
          options={(['hour', 'month', 'piece'] as const).map((value) => ({
            value,
            label: say.pers[value],
          }))}
        />
      </div>
      <fieldset className="rows gap-1.5">
        <legend className="pb-1.5 text-small font-semibold">{say.showTo}</legend>
        {clients.length === 0 ? (
          <p className="text-small text-ink-3">{say.noClients}</p>
        ) : (
          clients.map(({ id, name }) => (
            <Checkbox
              key={id}
              isSelected={shownTo.includes(id)}
              onChange={(isOn) =>
                setShownTo((before) =>
                  isOn ? [...before, id] : before.filter((each) => each !== id),
                )
              }
            >
              <Bdi>{name}</Bdi>
            </Checkbox>
          ))
        )}
      </fieldset>
      {trouble === undefined ? null : <FieldMessage error={why(trouble)} />}
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" size="small" type="submit" isPending={busy}>
          {say.save}
        </Button>
        <Button size="small" onPress={onClose}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
