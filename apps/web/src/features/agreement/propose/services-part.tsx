import type { Engagement } from '@sanad/protocol/http/agreement';

import { useWords } from '../../../i18n/language-context.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { ServicePicks } from '../../profiles/service-picks.tsx';
import { agreementWords } from '../agreement-words.ts';
import { FormPart } from './form-layout.tsx';
import type { TermFields } from './use-term-fields.ts';

/** What is done, picked from what the assistant offers or written, and what is not. */
export function ServicesPart(props: {
  readonly fields: TermFields;
  readonly assistant: Engagement['assistant'];
}) {
  const { fields, assistant } = props;
  const { form, change } = fields;
  const say = useWords(agreementWords).form;
  return (
    <FormPart title={say.parts.services}>
      <TextArea
        label={say.services}
        {...fields.text('services', { help: say.servicesHelp })}
        rows={3}
      />
      <ServicePicks
        whose={assistant.userId}
        name={assistant.name}
        picked={form.services.split('\n').map((line) => line.trim())}
        onPick={(service) =>
          change({ services: [form.services.trim(), service].filter(Boolean).join('\n') })
        }
      />
      <TextArea label={say.exclusions} {...fields.text('exclusions')} rows={2} />
    </FormPart>
  );
}
