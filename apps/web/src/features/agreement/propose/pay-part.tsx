import { currencies, type Currency } from '@sanad/domain/kernel/money';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { agreementWords } from '../agreement-words.ts';
import { FormPart, Labelled, TwoFields } from './form-layout.tsx';
import { HoursFields } from './hours-fields.tsx';
import type { TermFields } from './use-term-fields.ts';

const increments = [1, 5, 6, 10, 15, 30, 60] as const;

/** How it is paid, and what it costs: fields by billing model. */
export function PayPart({ fields }: { readonly fields: TermFields }) {
  const say = useWords(agreementWords).form;
  const { locale } = useLanguage();
  const { form, change, text, side } = fields;
  const isTimed = form.model !== 'fixed';
  const currencyNames = new Intl.DisplayNames(locale, { type: 'currency' });
  return (
    <FormPart title={say.parts.pay}>
      <Labelled label={say.model}>
        <Segmented
          label={say.model}
          value={form.model}
          onChange={(model) => change({ model })}
          segments={(['monthly', 'hourly', 'prepaid', 'fixed'] as const).map((key) => ({
            key,
            label: say.models[key],
          }))}
        />
      </Labelled>
      <TwoFields>
        <NativeSelect<Currency>
          label={say.currency}
          value={form.currency}
          onChange={(currency) => change({ currency })}
          options={currencies.map((value) => ({
            value,
            label: `${value} · ${currencyNames.of(value) ?? ''}`,
          }))}
        />
        {isTimed ? (
          <TextField label={say.rate} {...text('rate', { token: true })} />
        ) : (
          <TextField label={say.price} {...text('price', { token: true })} />
        )}
      </TwoFields>
      <HoursFields fields={fields} />
      <TwoFields>
        {isTimed ? (
          <NativeSelect
            label={say.increment}
            value={String(form.increment)}
            onChange={(value) =>
              change({ increment: increments.find((each) => String(each) === value) ?? 1 })
            }
            options={increments.map((value) => ({
              value: String(value),
              label: say.incrementOf(value),
            }))}
          />
        ) : null}
        <TextField label={say.paymentDays} {...text('paymentDays', { token: true })} />
      </TwoFields>
      <TextField
        label={say.vat}
        {...text('vat', { token: true, ...(side === 'client' ? { help: say.vatTheirs } : {}) })}
        isDisabled={side === 'client'}
      />
    </FormPart>
  );
}
