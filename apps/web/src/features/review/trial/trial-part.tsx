import type { Reviews } from '@sanad/protocol/http/review';
import { useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Button } from '../../../ui/button.tsx';
import { PartHead } from '../part-head.tsx';
import { reviewWords } from '../review-words.ts';
import type { ReviewsAtHand } from '../use-reviews.ts';
import { EndTrial } from './end-trial.tsx';
import { sayTrial } from './say-trial.ts';
import { TrialForm } from './trial-form.tsx';
import { TrialTasks } from './trial-tasks.tsx';

/** The trial of an engagement: what it may come to, its tasks, its end; and those of before. */
export function TrialPart(props: { readonly all: Reviews; readonly steps: ReviewsAtHand }) {
  const { all, steps } = props;
  const words = useWords(reviewWords);
  const say = words.trial;
  const { locale } = useLanguage();
  const offline = useOffline();
  const [isStarting, setStarting] = useState(false);
  const isParty = all.part !== 'reader' && all.assistant.here;
  const running = all.trials.find(({ ended }) => ended === null);
  const earlier = all.trials.filter(({ ended }) => ended !== null);
  const tell = sayTrial(words, locale, all);
  return (
    <section className="rows gap-3" data-trial={running === undefined ? 'none' : 'running'}>
      <PartHead title={say.title} />
      {running === undefined ? (
        isStarting ? null : (
          <>
            {earlier.length === 0 ? <p className="text-ui text-ink-2">{say.none}</p> : null}
            {isParty ? (
              <div>
                <Button isDisabled={offline} onPress={() => setStarting(true)}>
                  {earlier.length === 0 ? say.start : say.another}
                </Button>
              </div>
            ) : null}
          </>
        )
      ) : (
        <>
          <p className="text-ui">
            <span className="font-semibold">
              <Sentence>{tell.until(running)}</Sentence>
            </span>
            <span className="block text-small text-ink-3">
              <Sentence>{tell.facts(running)}</Sentence>
            </span>
          </p>
          <TrialTasks all={all} trial={running} steps={steps} mayChange={isParty} />
          {isParty ? <EndTrial end={steps.end} /> : null}
        </>
      )}
      {isStarting ? (
        <TrialForm all={all} start={steps.start} onClose={() => setStarting(false)} />
      ) : null}
      {earlier.length === 0 ? null : (
        <ul>
          {earlier.toReversed().map((trial) => (
            <li key={trial.number} className="border-t border-line py-2 text-ui">
              <Sentence>{tell.ended(trial)}</Sentence>
              <span className="block text-small text-ink-3">
                <Sentence>{tell.facts(trial)}</Sentence>
              </span>
              <TrialTasks all={all} trial={trial} steps={steps} mayChange={false} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
