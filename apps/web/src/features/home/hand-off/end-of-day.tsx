import { sendHandOff } from '@sanad/domain/handoff/hand-off-mutations';
import type { HandOffId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import { sideOfMember } from '../../../realtime/session/member.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { keptDraft } from '../../../ui/kept-draft.ts';
import { AsidePart } from '../aside-part.tsx';
import { homeWords } from '../home-words.ts';
import { NoteField } from './note-field.tsx';
import { useOwnDay } from './use-own-day.ts';

const placeOf = (workspaceId: string): string => `hand-off of ${workspaceId}`;

/** The one person on the client's side, where it is one. */
function useReaderName(): string | undefined {
  const clients = useMembers().filter((each) => each.active && sideOfMember(each) === 'client');
  return clients.length === 1 ? shortNameOf(clients[0]!.name) : undefined;
}

/** Where an assistant may end her day with a note. Nothing asks for it. */
export function EndOfDay(props: { readonly onOpen: () => void }) {
  const words = useWords(homeWords).handOff;
  const { workspaceId } = useSession();
  const name = useReaderName();
  const isBegun = keptDraft.of(placeOf(workspaceId)) !== '';
  return (
    <AsidePart title={words.end}>
      <p className="text-small text-ink-2">
        <Sentence>{name === undefined ? words.helpOthers : words.help(name)}</Sentence>
      </p>
      <Button
        size="small"
        icon="edit"
        className="mt-1.5 justify-self-start"
        data-end-of-day=""
        onPress={props.onOpen}
      >
        {isBegun ? words.go : words.write}
      </Button>
    </AsidePart>
  );
}

/** The note as it is written: drafted of the day, the person's own from then on. */
export function OwnNote(props: { readonly onClose: () => void }) {
  const words = useWords(homeWords).handOff;
  const { workspaceId } = useSession();
  const mutate = useMutate();
  const ownDay = useOwnDay();
  const name = useReaderName();
  return (
    <section aria-label={words.title} className="rows gap-2">
      <h3 className="border-b border-ink pb-2 text-ui font-semibold">{words.title}</h3>
      <NoteField
        place={placeOf(workspaceId)}
        initial={ownDay().draft}
        action={words.send}
        leave={words.skip}
        hint={name === undefined ? words.arrivesOthers : words.arrives(name)}
        onLeave={props.onClose}
        onSend={(text) => {
          const { day, zone } = ownDay();
          const handOffId = newId<HandOffId>();
          if (!mutate(sendHandOff, { handOffId, text, day, zone: zone as ZoneName })) return false;
          props.onClose();
          return true;
        }}
      />
    </section>
  );
}
