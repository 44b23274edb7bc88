import { useId, useState, type ReactNode } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { homeWords } from './home-words.ts';

/** Rows under their name on one ink line; beyond `first` they come with a press. */
export function HomeGroup<T>(props: {
  readonly name: string;
  readonly title: string;
  /** So many are told of; without it, as many as there are. */
  readonly count?: number;
  readonly rows: readonly T[];
  readonly first?: number;
  readonly children: (row: T) => ReactNode;
}) {
  const { rows, first = 12 } = props;
  const words = useWords(homeWords);
  const headId = useId();
  const [shown, setShown] = useState(first);
  if (rows.length === 0) return null;
  const left = rows.length - shown;
  const count = props.count ?? rows.length;
  return (
    <section aria-labelledby={headId} data-group={props.name}>
      <h3
        id={headId}
        className="flex items-baseline gap-2 border-b border-ink pb-2 text-ui font-semibold"
      >
        <span>
          <Sentence>{props.title}</Sentence>
        </span>
        {count === 0 ? null : <span className="font-normal text-ink-3">{words.count(count)}</span>}
      </h3>
      <ul>{rows.slice(0, shown).map(props.children)}</ul>
      {left > 0 ? (
        <Button kind="quiet" className="-ms-2 mt-1" onPress={() => setShown(rows.length)}>
          {words.more(left)}
        </Button>
      ) : null}
    </section>
  );
}
