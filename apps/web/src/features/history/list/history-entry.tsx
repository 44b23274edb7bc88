import type { Sentence as Told } from '@sanad/domain/history/sentence';
import { directionOf } from '@sanad/domain/kernel/direction';

import { Sentence } from '../../../i18n/bdi.tsx';
import { fullDate, relativeTime, timeOfDay } from '../../../i18n/format-time.ts';
import { personOf } from '../../../realtime/session/member.ts';
import { useMember } from '../../../realtime/session/use-live.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Entry } from '../feed/feed.ts';
import { withoutPerson } from '../sentences/said.ts';
import { say, type Reading } from '../sentences/say.ts';
import { EntrySubject } from './entry-subject.tsx';

/** One thing that happened: who and what in a sentence, when, and the old and new of longer texts. */
export function HistoryEntry(props: {
  readonly entry: Entry;
  readonly reading: Reading;
  /** In a history of more than one record: what it was about. */
  readonly subject: boolean;
}) {
  const { entry, reading, subject } = props;
  const { line, sentence } = entry;
  const { locale, zone, now } = reading;
  const time = timeOfDay(locale, zone, line.at);
  return (
    <li data-history={sentence.what} className="flex gap-2.5 py-2">
      <EntryMark userId={line.actor} silent={withoutPerson.has(sentence.what)} />
      <div className="grid min-w-0 grow gap-0.5">
        {subject ? <EntrySubject line={line} reading={reading} /> : null}
        <p className="min-w-0 wrap-anywhere">
          <Sentence>{say(line, sentence, reading)}</Sentence>
        </p>
        <OldAndNew sentence={sentence} reading={reading} />
        <time
          dateTime={new Date(line.at).toISOString()}
          title={`${fullDate(locale, zone, line.at)} ${time}`}
          className="text-meta text-ink-3"
        >
          {time} · {relativeTime(locale, line.at, now)}
        </time>
      </div>
    </li>
  );
}

function EntryMark(props: { readonly userId: string; readonly silent: boolean }) {
  const member = useMember(props.userId);
  if (member && !props.silent) {
    return <Avatar {...personOf(member)} size="tiny" silent className="mt-0.5" />;
  }
  return (
    <span className="grid size-5 flex-none place-items-center pt-0.5 text-ink-3">
      <Icon name="info" size="small" />
    </span>
  );
}

/** Texts that are too long for a sentence; a line keeps the beginning of them. */
function OldAndNew(props: { readonly sentence: Told; readonly reading: Reading }) {
  const { sentence, reading } = props;
  const { words } = reading;
  const { from = null, to = null } = textsOf(sentence);
  const texts = [
    [words.before, from],
    [words.after, to],
  ] as const;
  if (from === null && to === null) return null;
  return (
    <dl className="my-1 grid gap-1 border-s-2 border-line ps-2.5 text-small">
      {texts.map(([label, text]) =>
        text === null ? null : (
          <div key={label} className="min-w-0">
            <dt className="text-meta text-ink-3">{label}</dt>
            <dd
              dir={directionOf(text) ?? 'auto'}
              className={`line-clamp-4 whitespace-pre-line wrap-anywhere ${text === from ? 'text-ink-2' : ''}`}
            >
              {text}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

function textsOf(sentence: Told): { readonly from?: string | null; readonly to?: string | null } {
  switch (sentence.what) {
    case 'titleWritten':
    case 'briefWritten':
    case 'titleChosen':
    case 'briefChosen':
      return sentence.parts;
    default:
      return {};
  }
}
