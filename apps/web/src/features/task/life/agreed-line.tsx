import type { DateView } from '@sanad/domain/task/life/date-view';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { lifeWords } from './life-words.ts';
import { useWhen } from './use-when.ts';

/** "Agreed today, 11:52 am": only of what the room has confirmed. */
export function AgreedLine({ view }: { readonly view: DateView }) {
  const words = useWords(lifeWords);
  const when = useWhen();
  if (view.is !== 'agreed') return null;
  return (
    <p className="flex w-full items-center gap-1.5 text-small font-semibold text-agreed">
      <Icon name="agreed" size="small" />
      <Sentence>{words.agreed(when.at(view.agreed.at))}</Sentence>
    </p>
  );
}
