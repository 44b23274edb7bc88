import { useWords } from '../../../i18n/language-context.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { agreementWords } from '../agreement-words.ts';
import { FormPart } from './form-layout.tsx';
import type { TermFields } from './use-term-fields.ts';

export function ServicesPart({ fields }: { readonly fields: TermFields }) {
  const say = useWords(agreementWords).form;
  return (
    <FormPart title={say.parts.services}>
      <TextArea
        label={say.services}
        {...fields.text('services', { help: say.servicesHelp })}
        rows={3}
      />
      <TextArea label={say.exclusions} {...fields.text('exclusions')} rows={2} />
    </FormPart>
  );
}
