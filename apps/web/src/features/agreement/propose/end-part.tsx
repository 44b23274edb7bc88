import type { ZoneName } from '@sanad/domain/kernel/instant';

import { useMe } from '../../../http/me.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { firstDayOfWeek } from '../../../ui/date/month-grid.ts';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { agreementWords } from '../agreement-words.ts';
import { FormPart } from './form-layout.tsx';
import type { TermFields } from './use-term-fields.ts';

/** From which day it holds, by the clocks of `zone`, and how it ends. */
export function EndPart(props: { readonly fields: TermFields; readonly zone: ZoneName }) {
  const say = useWords(agreementWords).form;
  const { locale } = useLanguage();
  const { profile } = useMe();
  const { form, change, text, errorOf } = props.fields;
  return (
    <FormPart title={say.parts.end}>
      <DayField
        label={say.from}
        value={form.from}
        onChange={(from) => change({ from })}
        zone={props.zone}
        firstDay={profile.firstDay ?? firstDayOfWeek(locale)}
        weekend={profile.weekend ?? [6, 7]}
      />
      <FieldMessage help={say.fromHelp} error={errorOf('from')} />
      <TextField label={say.notice} {...text('notice', { token: true })} />
    </FormPart>
  );
}
