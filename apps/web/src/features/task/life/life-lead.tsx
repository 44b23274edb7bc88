import type { ZonedMoment } from '@sanad/domain/kernel/wall-time';
import { dateViewOf } from '@sanad/domain/task/life/date-view';
import { wayOf } from '@sanad/domain/task/life/life-table';
import { openProposal } from '@sanad/domain/task/life/proposal';
import { mayTake } from '@sanad/domain/task/life/standing';
import { useRef, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import type { DateDraft } from '../../../ui/date/date-draft.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { useMayEdit } from '../../board/use-may-edit.ts';
import { useTaskParts, type OpenPieceProps } from '../parts/task-part.ts';
import { ChooseDate } from './choose-date.tsx';
import { DateHalves } from './date-halves.tsx';
import { DateNotes } from './date-notes.tsx';
import { DeliveryNotes, WaitingNote } from './life-notes.tsx';
import { LifeStatus } from './life-status.tsx';
import { LifeStrip } from './life-strip.tsx';
import { lifeWords } from './life-words.ts';
import { MovedNote } from './moved-note.tsx';
import { OfferLine } from './offer.tsx';
import type { WordStep } from './step-words.ts';
import { useParties } from './use-parties.ts';
import { useSealed } from './use-sealed.ts';
import { isSpokenOf, useSetDate } from './use-set-date.ts';
import { useStanding } from './use-standing.ts';
import { useTake } from './use-take.ts';

/** The date as two halves, and what can be done with the task next: first of all that is known of it. */
export function LifeLead({ task, readOnly }: OpenPieceProps) {
  return <Life key={task.id} task={task} readOnly={readOnly} />;
}

function Life({ task, readOnly }: OpenPieceProps) {
  const words = useWords(lifeWords);
  const parts = useTaskParts();
  const mayEdit = useMayEdit();
  const standing = useStanding(task);
  const { sealed, isYesOnItsWay } = useSealed(task);
  const parties = useParties(standing);
  const { take, refusal } = useTake(task.id);
  const setDate = useSetDate(standing, take);
  const [open, setOpen] = useState<'date' | WordStep | null>(null);
  /** A date that was begun and not taken: Escape closes its field and keeps it. */
  const [begun, setBegun] = useState<DateDraft | undefined>();
  const box = useRef<HTMLElement>(null);
  /** The button that opened a field, where it stands again; after a step what comes next. */
  const opener = useRef('[data-step]');
  const comeBack = useReturnFocus(() => {
    const find = (what: string) => box.current?.querySelector<HTMLElement>(what);
    // A field was higher than what stands in its place: the date itself is what one wants to see then.
    box.current?.scrollIntoView({ block: 'nearest' });
    return find(opener.current) ?? find('.deadline__actions button') ?? box.current;
  });

  const state = isYesOnItsWay ? (sealed.state ?? standing.state) : standing.state;
  const view = dateViewOf({ ...standing, task: sealed, state });
  const propose = wayOf(standing.state, 'propose');
  const mayPropose = propose !== undefined && mayTake(standing, propose, parties.me);

  /** `from`: the step whose button the focus goes back to. */
  function leave(left?: DateDraft, from: string | null = open === 'date' ? 'propose' : open): void {
    opener.current = from === null ? '[data-step]' : `[data-step="${from}"]`;
    setOpen(null);
    setBegun(left);
    comeBack();
  }

  function choose(due: ZonedMoment | null, word: string): boolean {
    const isTaken = setDate(due, word);
    leave();
    return isTaken;
  }

  const strip =
    open === 'date' ? undefined : (
      <LifeStrip
        standing={standing}
        view={view}
        parties={parties}
        isYesOnItsWay={isYesOnItsWay}
        mayEdit={mayEdit}
        open={open}
        take={take}
        onOpen={setOpen}
        onLeave={(from) => leave(undefined, from)}
      />
    );
  const notes = { standing, parties };
  return (
    <section
      ref={box}
      aria-label={words.label}
      tabIndex={-1}
      className="rows scroll-mt-16 gap-1.75 outline-none"
    >
      <LifeStatus
        standing={{ ...standing, task: sealed, state }}
        parties={parties}
        view={view}
        isYesOnItsWay={isYesOnItsWay}
      />
      {view.is === 'none' ? (
        strip && <div className="deadline__actions deadline__actions--alone">{strip}</div>
      ) : (
        <DateHalves view={view} parties={parties}>
          {strip}
        </DateHalves>
      )}
      {refusal === null ? null : (
        <p
          // A toast has read it aloud where the room refused it.
          role={refusal.isHeard ? undefined : 'alert'}
          className="flex items-start gap-1.5 px-1 text-small text-late"
        >
          <Icon name="alert" size="small" className="mt-0.5" />
          {refusal.text}
        </p>
      )}
      {open === 'date' ? (
        <ChooseDate
          task={task}
          value={openProposal(task, standing.state)?.due ?? task.due}
          isProposal={isSpokenOf(standing)}
          begun={begun}
          onLeave={(left) => leave(left)}
          onChoose={choose}
        />
      ) : null}
      <DateNotes {...notes} view={view} />
      <WaitingNote {...notes} />
      <DeliveryNotes {...notes} />
      <MovedNote
        standing={standing}
        mayPropose={mayEdit && mayPropose}
        take={take}
        onTaken={comeBack}
      />
      <OfferLine {...notes} take={take} onTaken={comeBack} />
      {task.agreed || task.proposal
        ? parts.map(({ name, exchange: Piece }) =>
            Piece === undefined ? null : <Piece key={name} task={task} readOnly={readOnly} />,
          )
        : null}
    </section>
  );
}
