import { useWords } from '../../../i18n/language-context.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { agreementWords } from '../agreement-words.ts';
import { TwoFields } from './form-layout.tsx';
import type { TermFields } from './use-term-fields.ts';

/** How many hours the price is for, and what comes beyond them. */
export function HoursFields({ fields }: { readonly fields: TermFields }) {
  const say = useWords(agreementWords).form;
  const { form, change, text } = fields;
  if (form.model === 'hourly')
    return <TextField label={say.guess} {...text('guess', { token: true, help: say.guessHelp })} />;
  if (form.model === 'fixed')
    return (
      <NativeSelect
        label={say.every}
        value={form.every}
        onChange={(every) => change({ every })}
        options={[
          { value: 'month', label: say.everyMonth },
          { value: 'once', label: say.everyOnce },
        ]}
      />
    );
  return (
    <>
      <TwoFields>
        <TextField label={say.hours} {...text('hours', { token: true })} />
        {form.model === 'prepaid' ? (
          <TextField label={say.lasts} {...text('lasts', { token: true })} />
        ) : null}
      </TwoFields>
      <TwoFields>
        <NativeSelect
          label={say.beyond}
          value={form.beyond}
          onChange={(beyond) => change({ beyond })}
          options={(['ask', 'stop', 'bill'] as const).map((value) => ({
            value,
            label: say.beyonds[value],
          }))}
        />
        {form.beyond === 'bill' ? (
          <TextField label={say.beyondRate} {...text('beyondRate', { token: true })} />
        ) : null}
      </TwoFields>
      {form.model === 'monthly' ? (
        <Checkbox isSelected={form.carries} onChange={(carries) => change({ carries })}>
          {say.carries}
        </Checkbox>
      ) : null}
    </>
  );
}
