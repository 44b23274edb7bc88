import type { ReactNode } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { searchWords } from '../search-words.ts';
import type { ServerHits } from './use-server-hits.ts';

const line = 'flex flex-wrap items-center gap-2 px-4 py-2.5';

/** How the search stands: that nothing was found, and of what these answers are not. */
export function SearchState(props: {
  readonly typed: string;
  readonly isAsked: boolean;
  readonly isEmpty: boolean;
  readonly away: boolean;
  readonly server: ServerHits;
  /** Of the workspace, where only one is asked. */
  readonly name: string | undefined;
}): ReactNode {
  const words = useWords(searchWords);
  const { isAsked, isEmpty, away, server, name } = props;
  const typed = props.typed.trim();
  if (!isAsked) return isEmpty ? <p className={line}>{words.begin}</p> : null;
  const isOver = away || server.state !== 'asking';
  const none =
    away || server.state === 'failed'
      ? words.noneHere(typed)
      : name === undefined
        ? words.none(typed)
        : words.noneIn(typed, name);
  return (
    <>
      {isEmpty ? (
        <p className={line}>
          <span className="min-w-0 flex-1">
            <Sentence>{isOver ? none : words.asking}</Sentence>
          </span>
        </p>
      ) : null}
      {away ? (
        <p className={line}>
          <Icon name="offline" size="small" />
          <span className="min-w-0 flex-1">{words.offline}</span>
        </p>
      ) : server.state === 'failed' ? (
        <p className={line}>
          <Icon name="cloud-alert" size="small" />
          <span className="min-w-0 flex-1">{words.failed}</span>
          <Button size="small" onPress={() => server.retry()}>
            {words.tryAgain}
          </Button>
        </p>
      ) : null}
      {server.answer?.isWhole === false ? <p className={line}>{words.building}</p> : null}
    </>
  );
}
