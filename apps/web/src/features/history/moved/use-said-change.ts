import { shownColumnName } from '@sanad/domain/board/default-column-names';
import type { RowChange } from '@sanad/domain/history/row-change';
import type { Thing, What } from '@sanad/domain/history/sentence';
import { thingsOf } from '@sanad/domain/history/things-in';
import type { HistoryPage } from '@sanad/protocol/http/history';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import type { LiveClient } from '../../../realtime/session/live-client.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMe, useMembers } from '../../../realtime/session/use-live.ts';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { historyWords } from '../history-words.ts';
import { say } from '../sentences/say.ts';
import { movedWords } from './moved-words.ts';

type Language = ReturnType<typeof useLanguage>['language'];

/** Where the history says old and new, and the row itself shows the new: what was changed is enough. */
const shown: ReadonlySet<What> = new Set<What>(['dueSet', 'dueChanged', 'dueTaken', 'stepWritten']);

/** A change in the history's own words, with the names that the board knows. */
export function useSaidChange(change: RowChange): string {
  const words = useWords(historyWords);
  const { andMore, did, somebody } = useWords(movedWords);
  const { locale, language } = useLanguage();
  const { client } = useSession();
  const members = useMembers();
  const zone = useMe()?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = useMinute();
  const actor = { kind: 'person', id: change.line.actor };
  const names: HistoryPage['names'] = {};
  for (const { kind, id } of [actor, ...thingsOf(change.sentence)]) {
    const name =
      kind === 'person'
        ? shortNameOf(members.find(({ userId }) => userId === id)?.name ?? '')
        : nameOf(client, { kind, id }, language);
    if (name) (names[kind] ??= {})[id] = { name };
  }
  const { sentence, aspect, line } = change;
  if (shown.has(sentence.what)) {
    const who = names['person']?.[line.actor]?.name ?? somebody;
    return andMore(did(who)[aspect], change.more);
  }
  const reading = { words, names, locale, zone, now };
  return andMore(say(line as never, sentence, reading), change.more);
}

function nameOf(client: LiveClient, { kind, id }: Thing, language: Language): string | undefined {
  if (kind === 'area') return client.get('area', id)?.name;
  if (kind === 'label') return client.get('label', id)?.name;
  if (kind === 'checklistItem') return client.get('checklistItem', id)?.text;
  const column = kind === 'column' ? client.get('column', id) : undefined;
  return column && shownColumnName(column, language);
}
