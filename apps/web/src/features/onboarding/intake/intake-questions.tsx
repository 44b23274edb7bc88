import type { Side } from '@sanad/domain/access/side';
import { intakeQuestions } from '@sanad/domain/onboarding/intake/question';
import { intakeArabic } from '@sanad/domain/onboarding/intake/words/arabic';
import { intakeEnglish } from '@sanad/domain/onboarding/intake/words/english';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import {
  useEngagement,
  useEngagementRecords,
} from '../../../realtime/session/engagement-context.tsx';
import { onboardingWords } from '../onboarding-words.ts';
import { AnswerField } from './answer-field.tsx';

/** The questions of one side, each in the reader's language: one's own are answered here, the other's are read. */
export function IntakeQuestions({ side }: { readonly side: Side }) {
  const words = useWords(onboardingWords).intake;
  const { language } = useLanguage();
  const here = useEngagement();
  const asked = language === 'ar' ? intakeArabic : intakeEnglish;
  const answers = useEngagementRecords('intakeAnswer');
  const isOwn = here.side === side;
  return (
    <div className="rows gap-3">
      {isOwn ? <p className="text-small text-ink-2">{words.yours}</p> : null}
      {intakeQuestions[side].map((question) => {
        const answer = answers.find(({ id }) => id === question);
        return isOwn ? (
          <AnswerField
            key={question}
            side={side}
            question={question}
            label={asked[question]}
            answer={answer}
          />
        ) : (
          <div key={question} className="rows gap-0.5 text-small">
            <p className="font-semibold">{asked[question]}</p>
            {answer === undefined || answer.text.trim() === '' ? (
              <p className="text-ink-3">{words.none}</p>
            ) : (
              <p className="whitespace-pre-wrap">
                <Bdi>{answer.text}</Bdi>
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
