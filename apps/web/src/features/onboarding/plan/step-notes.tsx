import type { PlanStepId } from '@sanad/domain/kernel/ids';
import { onboardingLimits } from '@sanad/domain/onboarding/limit';
import { addStepNote, removeStepNote } from '@sanad/domain/onboarding/note-mutations';
import type { StepNoteRecord } from '@sanad/domain/onboarding/record';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import { useEngagementMutate } from '../../../realtime/session/engagement-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useKeptText } from '../../../ui/use-kept-text.ts';
import { onboardingWords } from '../onboarding-words.ts';
import { useDays } from '../use-days.ts';
import type { TwoSides } from '../use-two-sides.ts';

/** What both said about a step; each deletes their own. */
export function StepNotes(props: {
  readonly stepId: PlanStepId;
  readonly notes: readonly StepNoteRecord[];
  readonly sides: TwoSides;
}) {
  const { stepId, notes, sides } = props;
  const words = useWords(onboardingWords).step;
  const { userId } = useSession();
  const mutate = useEngagementMutate();
  const days = useDays();
  const [text, setText, forget] = useKeptText(`step-note/${stepId}`);
  return (
    <>
      {notes.map((note) => (
        <div key={note.id} className="flex items-start gap-2 text-small">
          <div className="min-w-0 flex-1">
            <p className="text-meta text-ink-3">
              <Sentence>{words.wrote(sides.nameOf(note.by), days.dayAt(note.at))}</Sentence>
            </p>
            <p className="whitespace-pre-wrap">
              <Bdi>{note.text}</Bdi>
            </p>
          </div>
          {note.by === userId ? (
            <IconButton
              icon="delete"
              size="small"
              label={words.removeNote}
              onPress={() => mutate(removeStepNote, { noteId: note.id })}
            />
          ) : null}
        </div>
      ))}
      <form
        className="rows gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          if (mutate(addStepNote, { noteId: newId(), stepId, text })) {
            setText('');
            forget();
          }
        }}
      >
        <TextArea
          label={words.note}
          rows={1}
          value={text}
          onChange={setText}
          maxLength={onboardingLimits.noteLength}
        />
        <div>
          <Button type="submit" size="small" isDisabled={text.trim() === ''}>
            {words.addNote}
          </Button>
        </div>
      </form>
    </>
  );
}
