import { useWords } from '../../../i18n/language-context.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { agreementWords } from '../agreement-words.ts';
import { FormPart } from './form-layout.tsx';
import type { TermFields } from './use-term-fields.ts';

export function TrustPart({ fields }: { readonly fields: TermFields }) {
  const say = useWords(agreementWords).form;
  const { form, change, text, limits } = fields;
  return (
    <FormPart title={say.parts.trust}>
      <TextField
        label={say.introduced}
        {...text('introduced')}
        maxLength={limits.introductionLength}
      />
      <TextField label={say.about} {...text('about')} maxLength={limits.aboutLength} />
      <TextField label={say.years} {...text('years', { token: true })} />
      <NativeSelect
        label={say.carriesTax}
        value={form.carrier}
        onChange={(carrier) => change({ carrier })}
        options={(['assistant', 'client'] as const).map((value) => ({
          value,
          label: say.carriers[value],
        }))}
      />
      <TextArea label={say.more} {...text('more')} rows={2} maxLength={limits.moreLength} />
    </FormPart>
  );
}
