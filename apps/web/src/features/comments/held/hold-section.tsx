import { holdTime } from '@sanad/domain/person/hold-time';
import { setHoldSeconds } from '@sanad/domain/person/preference-mutations';
import { holdSeconds } from '@sanad/domain/person/record';

import { useMe } from '../../../http/me.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { usePersonRecord, usePersonRoom } from '../../../realtime/session/use-person-records.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { commentsWords } from '../comments-words.ts';

/** How long one can take a message back; the same on all devices. */
export function HoldSection() {
  const words = useWords(commentsWords).held.setting;
  const { profile } = useMe();
  const own = usePersonRoom(profile.id)?.client;
  const preferences = usePersonRecord(profile.id, 'preferences', 'own');
  const value = preferences === undefined ? undefined : holdTime(preferences?.holdSeconds, false);
  return (
    <section aria-label={words.title} className="mt-8">
      <h2 className="border-b border-ink pb-1.75 text-ui font-semibold">{words.title}</h2>
      <p className="pt-3 pb-2 text-small text-ink-2">{words.help}</p>
      <Segmented
        label={words.title}
        value={`${value ?? ''}`}
        onChange={(key) => {
          const seconds = holdSeconds.find((each) => `${each}` === key);
          if (seconds !== undefined) own?.mutate(setHoldSeconds, { seconds });
        }}
        segments={holdSeconds.map((seconds) => ({
          key: `${seconds}`,
          label: seconds === 0 ? words.none : words.seconds(seconds),
        }))}
      />
    </section>
  );
}
