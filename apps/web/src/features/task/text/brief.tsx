import { useEffect, useRef, useState, type ComponentType } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';

import { useWords } from '../../../i18n/language-context.tsx';
import { shownLanguage } from '../../../i18n/language.ts';
import { useTellTyping } from '../../../realtime/session/use-own-presence.ts';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import type { OpenPieceProps } from '../parts/task-part.ts';
import { taskWords } from '../task-words.ts';
import { BegunLine } from './begun-line.tsx';
import { BriefText } from './brief-text.tsx';
import type { BriefEditorProps } from './brief/brief-editor-props.ts';
import { BriefLetters } from './brief/brief-letters.tsx';
import { briefWords } from './brief/brief-words.ts';
import { TextChoice } from './text-choice.tsx';
import { textLimits, useTextWrite } from './use-text-write.ts';

let Editor: ComponentType<BriefEditorProps> | undefined;

/** The editor with its words; without a network and without them the letters themselves are written. */
async function loadEditor(): Promise<void> {
  if (Editor) return;
  try {
    const [{ BriefEditor }] = await Promise.all([
      import('./brief/brief-editor.tsx'),
      briefWords.load(shownLanguage()),
    ]);
    Editor = BriefEditor;
  } catch {
    Editor = BriefLetters;
  }
}

/** Before anybody presses: letters typed at once would meet no field. Safari knows no idle time. */
function loadEditorSoon(): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(() => void loadEditor(), 300);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(() => void loadEditor());
  return () => cancelIdleCallback(idle);
}

/** What the task asks for, as it was meant; pressed, it is written where it stands. */
export function Brief(props: OpenPieceProps) {
  const { task, readOnly } = props;
  const words = useWords(taskWords).panel;
  const [editing, setEditing] = useState(false);
  const { brief } = task;
  const write = useTextWrite(task, 'brief');
  const typing = useTellTyping(task.id, 'brief');
  const button = useRef<HTMLButtonElement>(null);
  const comeBack = useReturnFocus(() => button.current);

  useEffect(() => (readOnly ? undefined : loadEditorSoon()), [readOnly]);

  if (brief.others.length > 0 && !editing) {
    return <TextChoice task={task} field="brief" readOnly={readOnly} />;
  }
  const shown =
    brief.text === '' ? (
      <p className="text-ink-3">{words.addBrief}</p>
    ) : (
      <BriefText text={brief.text} className="text-ink-2" />
    );
  if (editing && Editor) {
    return (
      <div className="grid gap-1">
        <Editor
          label={words.brief}
          placeholder={words.addBrief}
          text={write.begun || brief.text}
          limit={textLimits.brief}
          onTyped={(text) => {
            typing.typed();
            write.soon(text);
          }}
          onDone={(text, by) => {
            setEditing(false);
            typing.ended();
            write.finish(text);
            if (by !== 'blur') comeBack();
          }}
        />
        <p className="text-meta text-ink-3 coarse:hidden">{words.unsaved}</p>
      </div>
    );
  }
  if (readOnly) return brief.text === '' ? null : shown;
  const open = (): void => {
    if (Editor) setEditing(true);
    else void loadEditor().then(() => setEditing(true));
  };
  return (
    <div className="grid gap-1">
      <div className="relative -mx-1.5 rounded-tag px-1.5 hover:bg-hover">
        {shown}
        <AriaButton
          ref={button}
          aria-label={words.brief}
          onPress={open}
          className="absolute inset-0 cursor-text rounded-tag"
        />
      </div>
      <BegunLine begun={write.begun} />
    </div>
  );
}
