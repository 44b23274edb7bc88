import type { Revision, TextVersion } from '@sanad/domain/kernel/text-field';
import type { TaskRecord } from '@sanad/domain/task/record';
import { chooseTaskBrief, chooseTaskTitle } from '@sanad/domain/task/task-text-mutations';
import { useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import { hueOfMember } from '../../../realtime/session/member.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMember } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { keptDraft } from '../../../ui/kept-draft.ts';
import { InPlaceText } from '../../../ui/text/in-place-text.tsx';
import { taskWords } from '../task-words.ts';
import { BegunLine } from './begun-line.tsx';
import { BriefText } from './brief-text.tsx';
import { textLimits } from './use-text-write.ts';

const choices = { title: chooseTaskTitle, brief: chooseTaskBrief } as const;

/** Two people wrote one text apart: every version is shown, and a person chooses or writes a third. */
export function TextChoice(props: {
  readonly task: TaskRecord;
  readonly field: 'title' | 'brief';
  readonly readOnly: boolean;
}) {
  const { task, field, readOnly } = props;
  const { conflict, panel } = useWords(taskWords);
  const mutate = useMutate();
  const [writing, setWriting] = useState(false);
  /** A third text that was begun and not chosen yet. */
  const place = `third:${field}:${task.id}`;
  const value = task[field];
  const versions: readonly TextVersion[] = [value, ...value.others];

  function choose(text: string): void {
    const seen = versions.map((version) => version.rev);
    const choice = { taskId: task.id, seen, rev: newId<Revision>(), text };
    if (mutate(choices[field], choice)) keptDraft.forget(place);
  }

  return (
    <section aria-label={conflict.title} className="grid gap-3">
      <div>
        <h3 className="flex items-center gap-1.5 font-semibold text-risk">
          <Icon name="warning" size="small" />
          {conflict.title}
        </h3>
        <p className="text-small text-ink-2">{conflict.help}</p>
      </div>
      {writing ? (
        <InPlaceText
          label={panel[field]}
          text={
            keptDraft.of(place) ||
            versions.map((version) => version.text).join(field === 'brief' ? '\n\n' : ' ')
          }
          limit={textLimits[field]}
          lines={field === 'brief'}
          className="min-h-20 py-1 text-ui"
          onDone={(text, by) => {
            setWriting(false);
            keptDraft.keep(place, text);
            if (text && by !== 'escape') choose(text);
          }}
        />
      ) : (
        versions.map((version) => (
          <Version
            key={version.rev}
            version={version}
            onChoose={readOnly ? undefined : () => choose(version.text)}
          />
        ))
      )}
      {readOnly || writing ? null : (
        <>
          <Button size="small" className="justify-self-start" onPress={() => setWriting(true)}>
            {conflict.both}
          </Button>
          <BegunLine begun={keptDraft.of(place)} />
        </>
      )}
    </section>
  );
}

function Version(props: {
  readonly version: TextVersion;
  readonly onChoose: (() => void) | undefined;
}) {
  const { version, onChoose } = props;
  const { conflict } = useWords(taskWords);
  const { userId } = useSession();
  const by = useMember(version.by);
  return (
    <div
      data-hue={by && hueOfMember(by)}
      className="grid gap-1.5 rounded-task bg-p-soft px-3.5 py-2.5 shadow-[inset_0_0_0_1.5px_var(--p-line)]"
    >
      <p className="text-small text-p-text">
        {version.by === userId ? (
          conflict.byYou
        ) : (
          <Sentence>{conflict.by(by?.name ?? '')}</Sentence>
        )}
      </p>
      <BriefText text={version.text} />
      {onChoose === undefined ? null : (
        <Button size="small" className="justify-self-start" onPress={onChoose}>
          {conflict.keep}
        </Button>
      )}
    </div>
  );
}
