import type { Notice } from '@sanad/protocol/http/notices';

import { useMe } from '../../../http/me.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { noticesWords } from '../notices-words.ts';
import { stepOf } from './step-of.ts';
import { useStep } from './use-step.ts';

/** The button of whatever step an entry waits for. */
export function StepInPlace(props: { readonly entry: Notice }) {
  const { entry } = props;
  const words = useWords(noticesWords).life;
  const step = stepOf(entry, useMe().profile.id);
  const { isOnItsWay, take } = useStep(entry);
  if (!step) return null;
  const isDateless = entry.task?.life.proposal?.due === null;
  const label = {
    requested: isDateless ? words.agreeNoDate : words.agree,
    dateProposed: isDateless ? words.agreeNoDate : words.agree,
    delivered: words.accept,
    offered: words.take,
  }[entry.kind as 'requested'];
  return (
    <>
      {isOnItsWay ? (
        <span role="status" className="text-small text-ink-2">
          {words.onItsWay}
        </span>
      ) : null}
      <Button size="small" isPending={isOnItsWay} onPress={() => take(step)}>
        {label}
      </Button>
    </>
  );
}
