import type { Side } from '@sanad/domain/access/side';
import type { Signature } from '@sanad/domain/agreement/version';
import type { Engagement } from '@sanad/protocol/http/agreement';
import { hues } from '@sanad/protocol/http/profile';
import { useRef, useState, type ReactNode } from 'react';

import { useMe } from '../../../http/me.ts';
import { shortDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { hueOfMember } from '../../../realtime/session/member.ts';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { shapeOfSide } from '../../../ui/person.ts';
import { Seam, type SeamHalf } from '../../../ui/seam.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { agreementWords } from '../agreement-words.ts';
import type { AgreementAtHand } from '../use-agreement.ts';

type Version = Engagement['versions'][number];

/** The client's answer and the assistant's, and what the reader may do about them. No key accepts: only this button does. */
export function AnswerSeam(props: {
  readonly agreement: Engagement;
  readonly version: Version;
  readonly steps: Pick<AgreementAtHand, 'accept' | 'decline' | 'withdraw'>;
  readonly onPropose: () => void;
}) {
  const { agreement, version, steps, onPropose } = props;
  const words = useWords(agreementWords);
  const why = useRefusalSentence();
  const offline = useOffline();
  const place = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const { part } = agreement;
  const isParty = part !== 'reader' && agreement.assistant.here;
  const waits = version.state === 'proposed';

  /** One step at a time; what went wrong stays until the next. */
  async function run(work: () => Promise<void>, done: string): Promise<void> {
    if (busy) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      await work();
      toasts.show({ text: done });
      // The button that was pressed is gone; what it came to is read here.
      place.current?.focus();
    } catch (error) {
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  }
  const isOff = busy || offline;
  const acts: ReactNode = !isParty ? undefined : !waits ? (
    <Button isDisabled={isOff} onPress={onPropose}>
      {words.amend}
    </Button>
  ) : version.proposed.side === part ? (
    <>
      <Button isDisabled={isOff} onPress={onPropose}>
        {words.another}
      </Button>
      <Button
        kind="quiet"
        isDisabled={isOff}
        onPress={() => void run(() => steps.withdraw(version), words.withdrawn)}
      >
        {words.withdraw}
      </Button>
    </>
  ) : (
    <>
      <Button
        kind="primary"
        isDisabled={isOff}
        isPending={busy}
        onPress={() => void run(() => steps.accept(version), words.accepted)}
      >
        {words.accept(version.number)}
      </Button>
      <Button isDisabled={isOff} onPress={onPropose}>
        {words.another}
      </Button>
      <Button
        kind="quiet"
        isDisabled={isOff}
        onPress={() => void run(() => steps.decline(version), words.declined)}
      >
        {words.decline}
      </Button>
    </>
  );
  const half = useHalf(agreement, version);
  const [client, assistant] = [half('client'), half('assistant')];
  const withActs = (of: SeamHalf, side: Side): SeamHalf =>
    acts !== undefined && side === part ? { ...of, actions: acts } : of;

  return (
    <div className="flex-none bg-sheet px-6 pb-5 phone:border-t phone:border-line phone:px-3 phone:py-2.5">
      <div ref={place} tabIndex={-1} className="mx-auto max-w-[936px] outline-none">
        {trouble === undefined ? null : (
          <div className="pb-2">
            <FieldMessage error={why(trouble)} />
          </div>
        )}
        <Seam
          label={words.seam}
          first={withActs(client, 'client')}
          second={withActs(assistant, 'assistant')}
        />
        {acts === undefined ? null : (
          <div className="mt-2.5 hidden flex-wrap gap-2 phone:flex [&>:first-child]:flex-1">
            {acts}
          </div>
        )}
      </div>
    </div>
  );
}

/** What one side has said about a version, as its half of the seam. */
function useHalf(agreement: Engagement, version: Version) {
  const words = useWords(agreementWords);
  const { locale } = useLanguage();
  const { profile } = useMe();
  const members = useMembers();
  const now = useMinute();
  const when = (at: number) =>
    words.seat.moment(
      shortDay(locale, profile.zone, at, now, words.days),
      timeOfDay(locale, profile.zone, at),
    );
  const { proposed, answered, state } = version;

  return (side: Side): SeamHalf => {
    const own = proposed.side === side ? proposed : answered?.side === side ? answered : null;
    const member = personBehind(side, own);
    const isYes = own !== null && (own === proposed ? state !== 'withdrawn' : state === 'accepted');
    const said =
      own === null
        ? agreement.part === side
          ? words.seat.yours
          : words.seat.theirs
        : isYes
          ? words.seat.yes(when(own.at))
          : state === 'withdrawn'
            ? words.seat.tookBack(when(answered?.at ?? own.at))
            : words.seat.no(when(own.at));
    return {
      person: member,
      yes: isYes,
      caption: isYes ? (
        <span className="inline-flex items-center gap-1.25 font-semibold text-agreed">
          <Icon name="agreed" size="small" />
          {said}
        </span>
      ) : (
        said
      ),
    };
  };

  function personBehind(side: Side, own: Signature | null) {
    const userId =
      side === 'assistant'
        ? agreement.assistant.userId
        : (own?.userId ?? members.find(({ role }) => role === 'owner')?.userId);
    const member = members.find((each) => each.userId === userId);
    const name =
      own?.name ??
      (side === 'assistant' ? agreement.assistant.name : (member?.name ?? agreement.workspaceName));
    return {
      id: userId ?? side,
      name,
      hue: member ? hueOfMember(member) : hues[side === 'client' ? 0 : 1],
      shape: shapeOfSide(side),
    };
  }
}
