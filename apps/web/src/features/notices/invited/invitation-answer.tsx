import type { Notice } from '@sanad/protocol/http/notices';

import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { noticesWords } from '../notices-words.ts';
import { useInvitation } from './use-invitation.ts';

/** Yes or no to an invitation, in its row. */
export function InvitationAnswer(props: { readonly entry: Notice }) {
  const words = useWords(noticesWords).invitation;
  const { busy, accept, decline } = useInvitation(props.entry);
  const said = words.declined(shortNameOf(props.entry.actor.name));
  return (
    <>
      <Button size="small" isPending={busy === 'accept'} onPress={accept}>
        {words.accept}
      </Button>
      <Button
        size="small"
        kind="quiet"
        isPending={busy === 'decline'}
        onPress={() => decline(said)}
      >
        {words.decline}
      </Button>
    </>
  );
}
