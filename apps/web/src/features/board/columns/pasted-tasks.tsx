import { taskLimits } from '@sanad/domain/task/limit';
import { pastedLines } from '@sanad/domain/task/pasted-lines';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useUndo } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { useEscape } from '../../../ui/use-escape.ts';
import { pastedWords } from './pasted-words.ts';

/** More at once is rather a file to import. */
const mostAtOnce = 100;

/** Several lines were pasted where one task is written: asked once, in place, whether each is one. */
export function PastedTasks(props: {
  readonly text: string;
  readonly onAdd: (title: string, brief: string) => boolean;
  /** With what is to stand in the field again: nothing, where tasks were made of it. */
  readonly onDone: (field: string) => void;
}) {
  const { text, onAdd, onDone } = props;
  const words = useWords(pastedWords);
  const { client } = useSession();
  const turn = useUndo();
  const lines = pastedLines(text);
  const joined = lines.map((line) => line.text).join(' ');
  useEscape(() => onDone(joined));

  function each(): void {
    let added = 0;
    client.together(() => {
      for (const line of lines) {
        if (!onAdd(...titleAndBrief(line.text))) break;
        added += 1;
      }
    });
    if (added > 0)
      toasts.show({
        text: words.added(added),
        action: { label: words.undo, icon: 'undo', onAct: () => turn.undo() },
      });
    onDone(
      lines
        .slice(added)
        .map((line) => line.text)
        .join(' '),
    );
  }

  const isTooMuch = lines.length > mostAtOnce;
  return (
    <div role="group" aria-label={words.question(lines.length)} className="grid gap-2">
      <div className="grid max-h-40 gap-1 overflow-y-auto text-small text-ink-2">
        {lines.map((line, at) => (
          <OwnWords key={at} text={line.text} className="text-start wrap-anywhere" />
        ))}
      </div>
      {isTooMuch ? <p className="text-small text-late">{words.tooMany(mostAtOnce)}</p> : null}
      <div className="flex flex-wrap gap-2">
        {isTooMuch ? null : (
          <Button size="small" kind="primary" autoFocus onPress={each}>
            {words.each(lines.length)}
          </Button>
        )}
        <Button size="small" autoFocus={isTooMuch} onPress={() => onDone(joined)}>
          {words.one}
        </Button>
      </div>
    </div>
  );
}

/** A line that is too long for a title goes on in the brief. */
function titleAndBrief(line: string): [title: string, brief: string] {
  if (line.length <= taskLimits.titleLength) return [line, ''];
  const title = line
    .slice(0, taskLimits.titleLength - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  return [`${title}…`, line];
}
