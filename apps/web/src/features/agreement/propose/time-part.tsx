import type { Terms } from '@sanad/domain/agreement/terms';

import { useMe } from '../../../http/me.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { firstDayOfWeek } from '../../../ui/date/month-grid.ts';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ZoneField } from '../../../ui/zone-field.tsx';
import { agreementWords } from '../agreement-words.ts';
import { FormPart, Labelled, TwoFields } from './form-layout.tsx';
import type { TermFields } from './use-term-fields.ts';
import { WindowFields } from './window-fields.tsx';

/** When somebody answers and may be called, and what silence means. */
export function TimePart({ fields }: { readonly fields: TermFields }) {
  const say = useWords(agreementWords).form;
  const { locale } = useLanguage();
  const { profile } = useMe();
  const { form, change, text, errorOf, limits } = fields;
  return (
    <FormPart title={say.parts.time}>
      <TwoFields>
        <TextField label={say.answerWithin} {...text('answerWithin', { token: true })} />
        <Labelled label={'\u00a0'}>
          <NativeSelect
            label={say.answerWithin}
            hideLabel
            value={form.answerUnit}
            onChange={(answerUnit) => change({ answerUnit })}
            options={(['workdays', 'hours'] as const).map((value) => ({
              value,
              label: say.units[value],
            }))}
          />
        </Labelled>
      </TwoFields>
      <WindowFields
        windows={form.windows}
        onChange={(windows) => change({ windows })}
        firstDay={profile.firstDay ?? firstDayOfWeek(locale)}
        most={limits.windows}
      />
      {errorOf('windows') === undefined ? null : <FieldMessage error={errorOf('windows')} />}
      {form.windows.length === 0 ? null : (
        <ZoneField
          label={say.zone}
          value={form.zone}
          onChange={(zone) => change({ zone: zone as Terms['zone'] })}
        />
      )}
      <TextField label={say.urgent} {...text('urgent', { token: true })} />
      <TwoFields>
        <TextField label={say.approve} {...text('approve', { token: true })} />
        <TextField label={say.deliveries} {...text('deliveries', { token: true })} />
      </TwoFields>
    </FormPart>
  );
}
