import type { Side } from '@sanad/domain/access/side';
import {
  answerForAssistant,
  answerForClient,
  type IntakeAnswerRecord,
} from '@sanad/domain/onboarding/intake/intake-mutations';
import type { IntakeQuestion } from '@sanad/domain/onboarding/intake/question';
import { onboardingLimits } from '@sanad/domain/onboarding/limit';
import { useRef, useState } from 'react';

import { newId } from '../../../realtime/new-id.ts';
import {
  useEngagement,
  useEngagementMutate,
} from '../../../realtime/session/engagement-context.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useKeptText } from '../../../ui/use-kept-text.ts';

/**
 * One's own answer. It is sent when the field is left; what somebody else of that side wrote meanwhile stands above it.
 */
export function AnswerField(props: {
  readonly side: Side;
  readonly question: IntakeQuestion;
  readonly label: string;
  readonly answer: IntakeAnswerRecord | undefined;
}) {
  const { side, question, answer } = props;
  const { engagementId } = useEngagement();
  const mutate = useEngagementMutate();
  const [typed, setTyped, forget] = useKeptText(`intake/${engagementId}/${question}`);
  /** The writing that was on the screen when the typing began. */
  const over = useRef<IntakeAnswerRecord['rev'] | null>(null);
  const [isTyping, setTyping] = useState(typed !== '');
  const stands = answer?.text ?? '';
  function save(): void {
    if (!isTyping) return;
    const args = { question, over: over.current, text: typed, rev: newId<never>() };
    if (typed !== stands && !mutate(side === 'client' ? answerForClient : answerForAssistant, args))
      return;
    setTyping(false);
    setTyped('');
    forget();
  }
  return (
    <TextArea
      label={props.label}
      rows={2}
      value={isTyping ? typed : stands}
      maxLength={onboardingLimits.answerLength}
      onChange={(text) => {
        if (!isTyping) over.current = answer?.rev ?? null;
        setTyping(true);
        setTyped(text);
      }}
      onBlur={save}
    />
  );
}
