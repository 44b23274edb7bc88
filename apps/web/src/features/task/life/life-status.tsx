import type { DateView } from '@sanad/domain/task/life/date-view';
import type { Standing } from '@sanad/domain/task/life/standing';
import { useEffect, useRef, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { taskWords } from '../task-words.ts';
import { lifeWords } from './life-words.ts';
import type { LifeMessages } from './messages.en.ts';
import type { Parties } from './use-parties.ts';
import { useWhen, type When } from './use-when.ts';
import { whoseStep } from './whose-step.ts';

/** For those who hear the page: what changed of a task's life while it is open, once, and nothing else. */
export function LifeStatus(props: {
  /** As far as the room has said yes. */
  readonly standing: Standing;
  readonly view: DateView;
  readonly parties: Parties;
  readonly isYesOnItsWay: boolean;
}) {
  const { standing, view, parties } = props;
  const words = useWords(lifeWords);
  const { states } = useWords(taskWords);
  const when = useWhen();
  const pieces = [
    // That a date is agreed says it.
    standing.state === null || (standing.state === 'agreed' && view.is === 'agreed')
      ? ''
      : states[standing.state],
    props.isYesOnItsWay ? words.pending.yes : heardDate(view, { parties, words, when }),
    whoseStep(standing, parties, words) ?? '',
  ];
  const all = pieces.join('\n');
  const before = useRef(all);
  const [said, say] = useState('');
  useEffect(() => {
    if (before.current === all) return;
    const known = before.current.split('\n');
    before.current = all;
    say(
      all
        .split('\n')
        .filter((piece, at) => piece !== '' && piece !== known[at])
        .join('. '),
    );
  }, [all]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}

function heardDate(
  view: DateView,
  {
    parties,
    words,
    when,
  }: { readonly parties: Parties; readonly words: LifeMessages; readonly when: When },
): string {
  switch (view.is) {
    case 'agreed':
      return words.heard.agreed(view.due ? when.at(view.due.at) : words.halves.noDate);
    case 'asked':
    case 'counter': {
      const { due, by } = view.proposal;
      const maker = by === parties.asker?.userId ? parties.asker : parties.doer;
      const date = due ? when.at(due.at) : words.halves.noDate;
      return by === parties.me || !maker
        ? words.heard.proposed(date)
        : words.heard.proposedBy(shortNameOf(maker.name), date);
    }
    case 'set':
      return when.at(view.due.at);
    case 'none':
      return '';
  }
}
