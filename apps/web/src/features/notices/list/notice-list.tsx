import type { Notice, NoticeId } from '@sanad/protocol/http/notices';
import { useId, useRef, useState, type ReactNode } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useLeftWords } from '../answer/use-left-words.ts';
import { useMarks } from '../marks/use-marks.ts';
import { noticesWords } from '../notices-words.ts';
import { NoticeRow } from './notice-row.tsx';
import { useCalled } from './use-called.ts';
import { useInboxKeys } from './use-inbox-keys.ts';

export interface ListedGroup {
  readonly key: 'waiting' | 'recent' | 'older' | 'later' | 'done';
  readonly entries: readonly Notice[];
  /** There are more of it on the server. */
  readonly hasMore: boolean;
}

/** Entries under their heads; one question is open at a time. */
export function NoticeList(props: {
  readonly groups: readonly ListedGroup[];
  /** The entry that one came for. */
  readonly called: string | undefined;
  /** Where there is none. */
  readonly empty: ReactNode;
}) {
  const [openId, setOpenId] = useState<NoticeId | null>(null);
  const entries = props.groups.flatMap((group) => group.entries);
  useLeftWords(openId, entries);
  const list = useRef<HTMLDivElement>(null);
  useCalled(list, props.called, entries, setOpenId);
  const { mark } = useMarks();
  useInboxKeys(list, (id) => void mark([id as NoticeId], { read: false }));
  return (
    <div ref={list} tabIndex={-1} className="rows gap-6.5 outline-none">
      {props.groups.length === 0 ? props.empty : null}
      {props.groups.map((group) => (
        <Group key={group.key} group={group} openId={openId} onOpen={setOpenId} />
      ))}
    </div>
  );
}

function Group(props: {
  readonly group: ListedGroup;
  readonly openId: NoticeId | null;
  readonly onOpen: (id: NoticeId | null) => void;
}) {
  const { key, entries, hasMore } = props.group;
  const words = useWords(noticesWords);
  const headId = useId();
  return (
    <section aria-labelledby={headId}>
      <h2
        id={headId}
        className="flex items-baseline gap-2 border-b border-ink pb-2 text-ui font-semibold"
      >
        {words.groups[key]}
        <span className="font-normal text-ink-3">{words.count(entries.length, hasMore)}</span>
      </h2>
      <ul>
        {entries.map((entry) => (
          <NoticeRow
            key={entry.id}
            entry={entry}
            isOpen={entry.id === props.openId}
            onOpen={props.onOpen}
          />
        ))}
      </ul>
    </section>
  );
}
