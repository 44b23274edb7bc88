import { useEffect, useId, useRef } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { DeviceChoice } from '../push/device-choice.tsx';
import { choiceWords } from './choice-words.ts';
import { DigestChoice } from './digest-choice.tsx';
import { KindTable } from './kind-table.tsx';
import { useChoices } from './use-choices.ts';

const place = 'notices';

/** How one is told of what stands in the inbox. `/profile#notices`, where mails point to, begins here. */
export function ChoicesSection() {
  const words = useWords(choiceWords);
  const sentence = useRefusalSentence();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { choices, error, refetch, phase, trouble, choose } = useChoices();
  const isHere = choices !== undefined;
  useEffect(() => {
    if (!isHere || location.hash !== `#${place}`) return;
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, [isHere]);
  return (
    <section id={place} aria-labelledby={id} className="mt-8">
      <div className="flex items-baseline justify-between gap-3 border-b border-ink pb-1.75">
        <h2
          id={id}
          ref={heading}
          tabIndex={-1}
          className="scroll-mt-8 text-ui font-semibold outline-none"
        >
          {words.title}
        </h2>
        <span role="status" className="text-small text-ink-3">
          {phase === 'still' ? '' : words[phase]}
        </span>
      </div>
      <p className="pt-3 text-small text-ink-2">{words.help}</p>
      {choices ? (
        <div className="rows gap-5 pt-4">
          <DigestChoice mail={choices.mail} onChoose={(mail) => choose({ mail })} />
          <DeviceChoice />
          <KindTable kinds={choices.kinds} onChoose={(kinds) => choose({ kinds })} />
        </div>
      ) : error === null ? (
        <Skeleton className="mt-4" />
      ) : (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <p role="alert" className="text-ink-2">
            {words.failed}
          </p>
          <Button size="small" onPress={() => void refetch()}>
            {words.tryAgain}
          </Button>
        </div>
      )}
      {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
    </section>
  );
}
