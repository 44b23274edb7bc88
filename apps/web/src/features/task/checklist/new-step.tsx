import type { TaskId } from '@sanad/domain/kernel/ids';
import { taskLimits } from '@sanad/domain/task/limit';

import { useWords } from '../../../i18n/language-context.tsx';
import { useTellTyping } from '../../../realtime/session/use-own-presence.ts';
import { keptDraft } from '../../../ui/kept-draft.ts';
import { InPlaceText, type LeftBy } from '../../../ui/text/in-place-text.tsx';
import { taskWords } from '../task-words.ts';

/** The field of a step that is not there yet. What was begun in it and not added is kept for the next time. */
export function NewStep(props: {
  readonly taskId: TaskId;
  readonly place: string;
  /** Answers the step that was made of it. */
  readonly onStep: (text: string) => string | undefined;
  readonly onLines: (text: string) => string | undefined;
  /** The next one is to be written behind that. */
  readonly onNext: (after: string) => void;
  readonly onBack: () => void;
  readonly onClose: (by: LeftBy) => void;
}) {
  const { taskId, place, onStep, onLines, onNext, onBack, onClose } = props;
  const words = useWords(taskWords).panel;
  const typing = useTellTyping(taskId, 'checklist');

  return (
    <div className="py-1 ps-1.5 pe-1.5">
      <InPlaceText
        label={words.addItem}
        text={keptDraft.of(place)}
        limit={taskLimits.itemLength}
        placeholder={words.itemText}
        className="text-ui beside-mark"
        onTyped={typing.typed}
        onBack={() => {
          typing.ended();
          keptDraft.forget(place);
          onBack();
        }}
        onLines={(text) => {
          const last = onLines(text);
          if (last === undefined) return false;
          typing.ended();
          keptDraft.forget(place);
          onNext(last);
          return true;
        }}
        onDone={(text, by) => {
          typing.ended();
          keptDraft.keep(place, text);
          const made = text && by !== 'escape' ? onStep(text) : undefined;
          if (made === undefined) return onClose(by);
          keptDraft.forget(place);
          if (by === 'enter') onNext(made);
          else onClose(by);
        }}
      />
    </div>
  );
}
