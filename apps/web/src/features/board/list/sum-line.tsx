import type { ListGroup } from '@sanad/domain/task/list/list-place';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useShownCount } from '../filter/use-shown-count.ts';
import { listWords } from './list-words.ts';

/** What all of it comes to, between two ink lines. A task that stands in two groups counts once. */
export function SumLine(props: { readonly groups: readonly ListGroup[] }) {
  const words = useWords(listWords);
  const { shown, all } = useShownCount();
  const late = props.groups.reduce((count, group) => count + group.late, 0);
  return (
    <p
      data-sum-line
      className="mt-3 flex min-h-10.5 items-center justify-between border-y border-ink text-ui"
    >
      <b className="font-semibold">
        {all === 0 ? words.empty : <Sentence>{words.count(shown)}</Sentence>}
      </b>
      {late === 0 ? null : (
        <span className="text-late">
          <Sentence>{words.late(late)}</Sentence>
        </span>
      )}
    </p>
  );
}
