import { useState } from 'react';

import { useKeptTexts } from '../../../realtime/session/use-kept-texts.ts';
import type { TermsForm } from './terms-form.ts';

/** The form that is being filled, kept on the device under its place until it is sent or begun anew. */
export function useTermsForm(place: string, initial: TermsForm) {
  const kept = useKeptTexts();
  const [form, setForm] = useState<TermsForm>(() => readKept(kept.of(place), initial));
  return {
    form,
    change(next: Partial<TermsForm>): void {
      setForm((before) => {
        const after = { ...before, ...next };
        kept.keep(place, JSON.stringify(after));
        return after;
      });
    },
    /** What was typed is let go; the form is as it was opened first. */
    discard(): void {
      kept.keep(place, '');
      setForm(initial);
    },
  };
}

/** Something else may stand there, of a page of before: then the form begins anew. */
function readKept(text: string, initial: TermsForm): TermsForm {
  try {
    const kept = JSON.parse(text) as Record<string, unknown>;
    const fits = Object.entries(initial).every(
      ([name, value]) =>
        typeof kept[name] === typeof value || value === null || kept[name] === null,
    );
    return fits && Object.keys(kept).length === Object.keys(initial).length
      ? (kept as unknown as TermsForm)
      : initial;
  } catch {
    return initial;
  }
}
