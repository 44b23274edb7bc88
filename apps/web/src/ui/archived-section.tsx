import { useState, type ReactNode } from 'react';

import { Button } from './button.tsx';
import { ErrorState } from './content-state.tsx';
import { Icon } from './icon.tsx';
import { Skeleton } from './skeleton.tsx';

/** What is archived, behind one line at the end of a list: `children` are drawn, and so asked for, when somebody opens it. */
export function ArchivedSection(props: { readonly title: string; readonly children: ReactNode }) {
  const [shown, setShown] = useState(false);
  return (
    <section className="pt-7">
      <button
        type="button"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
        className="flex min-h-9 items-center gap-1.5 rounded-control text-small text-ink-3 coarse:min-h-11 hover:text-ink"
      >
        <Icon name={shown ? 'chevron-down' : 'chevron-end'} size="small" />
        {props.title}
      </button>
      {shown ? props.children : null}
    </section>
  );
}

/** Below the rows that are here: that they are coming, did not come, are none, or go on. */
export function ArchivedRest(props: {
  readonly archived: {
    readonly records: readonly unknown[];
    readonly state: 'loading' | 'failed' | 'here';
    readonly hasMore: boolean;
    readonly more: () => void;
    readonly retry: () => void;
  };
  readonly words: {
    readonly failed: string;
    readonly tryAgain: string;
    readonly none: string;
    readonly more: string;
  };
}) {
  const { archived, words } = props;
  const isEmpty = archived.records.length === 0;
  return (
    <>
      {archived.state === 'loading' && isEmpty ? (
        <Skeleton lines={[70, 45]} className="py-3" />
      ) : null}
      {archived.state === 'failed' ? (
        <div className="py-3">
          <ErrorState
            title={words.failed}
            action={<Button onPress={archived.retry}>{words.tryAgain}</Button>}
          />
        </div>
      ) : null}
      {archived.state === 'here' && isEmpty ? (
        <p className="py-2 text-small text-ink-2">{words.none}</p>
      ) : null}
      {archived.hasMore ? (
        <div className="pt-3">
          <Button size="small" onPress={archived.more}>
            {words.more}
          </Button>
        </div>
      ) : null}
    </>
  );
}
