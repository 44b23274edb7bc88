import { outcomes, type Outcome } from '@sanad/domain/review/outcome';
import type { ReviewFacts, Reviews } from '@sanad/protocol/http/review';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useMe } from '../../http/me.ts';
import { Sentence } from '../../i18n/bdi.tsx';
import { shortDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useOffline } from '../../realtime/status/use-offline.ts';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useMinute } from '../../ui/use-minute.ts';
import { reviewWords } from './review-words.ts';
import type { ReviewsAtHand } from './use-reviews.ts';
import { useStep } from './use-step.ts';

/** What comes of an open review: proposed by one side, agreed to by the other, and the way on from there. */
export function OutcomePart(props: {
  readonly all: Reviews;
  readonly review: ReviewFacts;
  readonly steps: Pick<ReviewsAtHand, 'propose' | 'agree'>;
}) {
  const { all, review, steps } = props;
  const { number, proposed, kind } = review;
  const words = useWords(reviewWords);
  const say = words.outcome;
  const why = useRefusalSentence();
  const offline = useOffline();
  const { busy, trouble, run } = useStep();
  /** The other side’s proposal is not what one wants. */
  const [isChoosing, setChoosing] = useState(false);
  const names = words.outcomes(kind === 'trial');
  const isParty = all.part !== 'reader' && all.assistant.here;
  const isOwn = proposed !== null && proposed.by.side === all.part;
  const isOff = busy || offline;

  if (proposed?.agreed) return <Agreed all={all} proposed={proposed} names={names} />;

  const choose = (outcome: Outcome) =>
    void run(() => steps.propose(number, outcome), say.sent).then(() => setChoosing(false));
  return (
    <div className="rows gap-2 rounded-task bg-paper px-3.5 py-3">
      <h3 className="text-ui font-semibold">{say.title}</h3>
      <p className="text-ui text-ink-2">
        {proposed === null ? (
          say.help
        ) : (
          <>
            <Sentence>{say.proposed(proposed.by.name, names[proposed.outcome])}</Sentence>
            {isOwn ? <span className="block text-small text-ink-3">{say.waits}</span> : null}
          </>
        )}
      </p>
      {isParty ? (
        <div className="flex flex-wrap gap-2">
          {proposed !== null && !isOwn && !isChoosing ? (
            <>
              <Button
                kind="primary"
                isDisabled={isOff}
                isPending={busy}
                onPress={() => void run(() => steps.agree(number, proposed.outcome), say.said)}
              >
                {say.agree(names[proposed.outcome])}
              </Button>
              <Button isDisabled={isOff} onPress={() => setChoosing(true)}>
                {say.another}
              </Button>
            </>
          ) : proposed === null || isChoosing ? (
            outcomes
              .filter((outcome) => outcome !== proposed?.outcome)
              .map((outcome) => (
                <Button key={outcome} isDisabled={isOff} onPress={() => choose(outcome)}>
                  {names[outcome]}
                </Button>
              ))
          ) : (
            <Button kind="quiet" isDisabled={isOff} onPress={() => setChoosing(true)}>
              {say.another}
            </Button>
          )}
        </div>
      ) : null}
      {trouble === undefined ? null : <FieldMessage error={why(trouble)} />}
    </div>
  );
}

function Agreed(props: {
  readonly all: Reviews;
  readonly proposed: NonNullable<ReviewFacts['proposed']>;
  readonly names: Readonly<Record<Outcome, string>>;
}) {
  const { all, names } = props;
  const { outcome, by, agreed } = props.proposed;
  const words = useWords(reviewWords);
  const say = words.outcome;
  const { workspaceId } = useSession();
  const { locale } = useLanguage();
  const { profile } = useMe();
  const now = useMinute();
  const isParty = all.part !== 'reader' && all.assistant.here;
  return (
    <div className="rows gap-2 rounded-task bg-agreed-soft px-3.5 py-3">
      <p className="flex items-start gap-2 text-ui font-semibold text-agreed">
        <Icon name="agreed" className="mt-0.5" />
        <span>{say.agreed(names[outcome])}</span>
      </p>
      <p className="text-small text-ink-2">
        <Sentence>
          {say.by(
            by.name,
            agreed?.name ?? '',
            shortDay(locale, profile.zone, agreed?.at ?? by.at, now, words.days),
          )}
        </Sentence>
      </p>
      {outcome === 'end' ? <p className="text-small text-ink-2">{say.endHelp}</p> : null}
      {outcome === 'adjust' && isParty ? (
        <div>
          <Link
            to="/w/$workspaceId/people/$assistantId/agreement"
            params={{ workspaceId, assistantId: all.assistant.userId }}
            search={{ propose: true }}
            className={buttonLook()}
          >
            {say.toAgreement}
          </Link>
        </div>
      ) : null}
      {outcome === 'end' && isParty ? (
        <div>
          <Link
            to="/w/$workspaceId/people/$assistantId/leaving"
            params={{ workspaceId, assistantId: all.assistant.userId }}
            className={buttonLook()}
          >
            {say.toEnd}
          </Link>
        </div>
      ) : null}
    </div>
  );
}
