import type { TermsProblem } from '@sanad/domain/agreement/terms-problems';
import { Refusal } from '@sanad/domain/kernel/refusal';

import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { agreementWords } from '../agreement-words.ts';
import type { TermFields } from './use-term-fields.ts';

/** What keeps the terms from going out: what is wrong with them here, or why the server refused them. */
export function FormTrouble(props: { readonly fields: TermFields; readonly refused: unknown }) {
  const { fields, refused } = props;
  const words = useWords(agreementWords);
  const why = useRefusalSentence();
  const named = refused instanceof Refusal ? refused.params['problem'] : undefined;
  return (
    <div className="rows gap-3" role="status">
      {fields.tried && !fields.canSend ? (
        <Notice kind="late">
          <p className="font-semibold">{words.form.problems}</p>
          <ul className="list-inside list-disc">
            {fields.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {refused === undefined ? null : (
        <FieldMessage
          error={
            typeof named === 'string' && named in words.problems
              ? words.problems[named as TermsProblem]
              : why(refused)
          }
        />
      )}
    </div>
  );
}
