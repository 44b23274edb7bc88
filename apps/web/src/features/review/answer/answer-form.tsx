import { problemOf, reviewLimits, type ReviewAnswers } from '@sanad/domain/review/answers';
import { scaleOf, wordQuestions, type ScaleQuestion } from '@sanad/domain/review/questions';
import type { ReviewFacts, Reviews } from '@sanad/protocol/http/review';
import { useEffect, useRef, useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { reviewWords } from '../review-words.ts';
import type { ReviewsAtHand } from '../use-reviews.ts';
import { useStep } from '../use-step.ts';
import { useAnswers } from './use-answers.ts';

const values = ['1', '2', '3', '4'] as const;

/** One side's answers, kept as a draft while they are typed, and handed in once. */
export function AnswerForm(props: {
  readonly all: Reviews;
  readonly review: ReviewFacts;
  readonly steps: Pick<ReviewsAtHand, 'keepDraft' | 'handIn'>;
  readonly onClose: () => void;
}) {
  const { all, review, steps, onClose } = props;
  const { number, kind } = review;
  const words = useWords(reviewWords);
  const say = words.form;
  const why = useRefusalSentence();
  const offline = useOffline();
  const head = useRef<HTMLHeadingElement>(null);
  const [tried, setTried] = useState(false);
  const { busy, trouble, run } = useStep();
  const { answers, standing, change, forget } = useAnswers({
    place: `review:${all.assistant.userId}:${number}`,
    draft: review.draft,
    send: (next) => steps.keepDraft(number, next),
  });
  const problem = problemOf(kind, answers);

  // Who opens the form begins at its head.
  useEffect(() => head.current?.focus(), []);

  function choose(question: ScaleQuestion, value: string): void {
    change({ ...answers, scale: { ...answers.scale, [question]: Number(value) } });
  }

  async function send(): Promise<void> {
    setTried(true);
    if (problem !== null) return;
    const isSecond = review.state !== 'empty';
    const isIn = await run(
      () => steps.handIn(number, withoutEmpty(answers)).then(forget),
      isSecond ? say.opened : say.handedIn,
    );
    if (isIn) onClose();
  }

  return (
    <form
      noValidate
      className="rows gap-5 rounded-task bg-paper p-4 phone:-mx-4 phone:rounded-none"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <header>
        <h3 ref={head} tabIndex={-1} className="text-ui font-semibold outline-none">
          {say.title}
        </h3>
        <p className="text-small text-ink-2">
          <Sentence>
            {all.part === 'client' ? say.help(all.workspaceName) : say.helpAssistant}
          </Sentence>
        </p>
      </header>
      {scaleOf[kind].map((question) => (
        <div key={question} className="rows justify-items-start gap-1.25">
          <span aria-hidden="true" className="text-small font-semibold">
            {words.scale[question]}
          </span>
          <Segmented
            label={words.scale[question]}
            value={String(answers.scale[question] ?? '')}
            onChange={(value) => choose(question, value)}
            segments={values.map((key) => ({ key, label: say.scale[Number(key) - 1] ?? '' }))}
          />
          {tried && answers.scale[question] === undefined ? (
            <FieldMessage error={words.problems.unanswered} />
          ) : null}
        </div>
      ))}
      {wordQuestions.map((question) => (
        <TextArea
          key={question}
          label={words.words[question]}
          help={say.optional}
          value={answers.words[question] ?? ''}
          maxLength={reviewLimits.wordLength}
          rows={2}
          onChange={(value) =>
            change({ ...answers, words: { ...answers.words, [question]: value } })
          }
        />
      ))}
      <div className="rows gap-2">
        <p role="status" className="min-h-4.5 text-small text-ink-3">
          {standing === 'none' ? say.once : standingWords(say, standing)}
        </p>
        {trouble === undefined ? null : <FieldMessage error={why(trouble)} />}
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" type="submit" isPending={busy} isDisabled={offline}>
            {say.handIn}
          </Button>
          <Button onPress={onClose}>{say.close}</Button>
        </div>
        {standing === 'none' ? null : <p className="text-small text-ink-3">{say.once}</p>}
      </div>
    </form>
  );
}

function standingWords(
  say: { readonly kept: string; readonly here: string; readonly keeping: string },
  standing: 'keeping' | 'here' | 'kept',
): string {
  return say[standing];
}

function withoutEmpty({ scale, words }: ReviewAnswers): ReviewAnswers {
  const said = Object.entries(words).filter(([, text]) => text.trim() !== '');
  return { scale, words: Object.fromEntries(said) };
}
