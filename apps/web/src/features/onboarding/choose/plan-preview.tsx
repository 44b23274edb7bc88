import type { TemplateStep } from '@sanad/domain/onboarding/plan-template';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { onboardingWords } from '../onboarding-words.ts';
import { readyWordsOf, titleOfStep } from '../ready-words-of.ts';

/** What a plan has in it: by day, and whose each step is. */
export function PlanPreview({ steps }: { readonly steps: readonly TemplateStep[] }) {
  const words = useWords(onboardingWords);
  const { language, locale } = useLanguage();
  const ready = readyWordsOf(language);
  const number = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  return (
    <section aria-label={words.choose.preview} className="rows gap-1">
      <h3 className="text-small font-semibold">
        {words.choose.preview}
        <span className="ps-2 font-normal text-ink-3">{words.choose.steps(steps.length)}</span>
      </h3>
      <ol className="rows">
        {steps.map((step, at) => (
          <li
            key={at}
            className="grid grid-cols-[3rem_minmax(0,1fr)_auto] items-baseline gap-2 border-t border-line py-1.5 text-small"
          >
            <bdi dir="ltr" className="text-end text-ink-3">
              {number.format(step.offset)}
            </bdi>
            <Bdi>{titleOfStep(step, ready)}</Bdi>
            <span className="text-ink-3">{words.form.owners[step.owner]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
