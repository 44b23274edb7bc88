import { termsLimits } from '@sanad/domain/agreement/terms';
import { groundOf, problemsOf, type TermsProblem } from '@sanad/domain/agreement/terms-problems';
import type { Engagement } from '@sanad/protocol/http/agreement';
import { useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { agreementWords } from '../agreement-words.ts';
import { termsOf, type FieldName, type TermsForm } from './terms-form.ts';

/** Where a problem of the whole stands. */
const fieldOf: Readonly<Record<TermsProblem, FieldName | null>> = {
  no_services: 'services',
  no_rate: 'rate',
  no_minutes: 'hours',
  no_beyond_rate: 'beyondRate',
  no_price: 'price',
  window_without_days: 'windows',
  window_backwards: 'windows',
  windows_overlap: 'windows',
  vat_is_the_assistants: 'vat',
  no_such_day: 'from',
  begins_too_early: 'from',
  begins_too_late: 'from',
  nothing_changed: null,
};

type TextName = { [K in FieldName]: TermsForm[K] extends string ? K : never }[FieldName];

/** The form's fields: what they hold, and what is wrong with them once one has left them or tried to send. */
export function useTermFields(input: {
  readonly agreement: Engagement;
  readonly form: TermsForm;
  readonly change: (next: Partial<TermsForm>) => void;
}) {
  const { agreement, form, change } = input;
  const words = useWords(agreementWords);
  const say = words.form;
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<FieldName>>(new Set());
  const { terms, troubles } = termsOf(form);
  const side: 'client' | 'assistant' = agreement.part === 'client' ? 'client' : 'assistant';
  const ground = groundOf(agreement.versions, { side, today: agreement.today });
  const problems = problemsOf({ terms, from: form.from ?? agreement.today }, ground);
  const troubled = Object.keys(troubles) as FieldName[];

  function errorOf(name: FieldName): string | undefined {
    if (!tried && !left.has(name)) return undefined;
    const own = troubles[name];
    if (own) {
      if (own.is === 'amount') return say.amount(own.decimals);
      if (own.is === 'hours') return say.hoursError;
      if (own.is === 'range') return say.range(own.least, own.most);
      return own.is === 'day' ? words.problems.no_such_day : say.tooLong;
    }
    const problem = problems.find((each) => fieldOf[each] === name);
    return problem && words.problems[problem];
  }

  return {
    form,
    change,
    errorOf,
    terms,
    side,
    limits: termsLimits,
    /** What a text field takes; `token`: an amount or a number, read from left to right in either language. */
    text(name: TextName, more: { readonly help?: string; readonly token?: boolean } = {}) {
      const error = errorOf(name);
      return {
        value: form[name],
        onChange: (value: string) => change({ [name]: value }),
        onBlur: () => setLeft((before) => new Set([...before, name])),
        ...(more.help === undefined ? {} : { help: more.help }),
        ...(more.token === true ? { holds: 'token' as const, inputMode: 'decimal' as const } : {}),
        ...(error === undefined ? {} : { error }),
      };
    },
    canSend: problems.length === 0 && troubled.length === 0,
    /** All that is wrong, each once. */
    lines: [
      ...new Set([
        ...problems.map((each) => words.problems[each]),
        ...troubled.map((name) => errorOf(name) ?? ''),
      ]),
    ],
    tried,
    /** Somebody tried to send: from here on every field says what is wrong with it. */
    check: () => setTried(true),
  };
}

export type TermFields = ReturnType<typeof useTermFields>;
