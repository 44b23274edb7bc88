import type { Notice } from '@sanad/protocol/http/notices';

import { useMe } from '../../../http/me.ts';
import { longDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { noticesWords } from '../notices-words.ts';

/** What the invitation's mail says: as what, until when, and the words of who sent it. */
export function InvitationFacts(props: { readonly invitation: NonNullable<Notice['invitation']> }) {
  const { role, note, expiresAt } = props.invitation;
  const words = useWords(noticesWords).invitation;
  const { locale } = useLanguage();
  const { zone } = useMe().profile;
  return (
    <>
      <p className="text-small text-ink-2">
        {words.until(words.as[role], longDay(locale, zone, expiresAt))}
      </p>
      {note === '' ? null : (
        <OwnWords text={note} className="line-clamp-4 text-small text-ink-2 wrap-anywhere" />
      )}
    </>
  );
}
