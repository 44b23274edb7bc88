import type { LabelRecord } from '@sanad/domain/board/record';
import { removeTaskLabel } from '@sanad/domain/task/task-label-mutations';
import { useRef } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useCollection } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import { Fact } from '../panel/fact.tsx';
import type { OpenPieceProps } from '../parts/task-part.ts';
import { taskWords } from '../task-words.ts';

const LabelPicker = lazyPiece(async () => (await import('./label-picker.tsx')).LabelPicker);

/** By the chosen language: the browser's own says nothing about what the person reads. */
const byName = { en: byNameIn('en'), ar: byNameIn('ar') };

function byNameIn(language: string): (a: LabelRecord, b: LabelRecord) => number {
  const { compare } = new Intl.Collator(language);
  return (a, b) => compare(a.name, b.name);
}

/** Labels are words without a colour: colour is for people. */
export function TaskLabels(props: OpenPieceProps) {
  const { task, readOnly } = props;
  const words = useWords(taskWords).panel;
  const mutate = useMutate();
  const { language } = useLanguage();
  const labels = useCollection('label', byName[language]);
  const add = useRef<HTMLButtonElement>(null);
  const shown = task.labelIds
    .map((id) => labels.find((label) => label.id === id))
    .filter((label) => label !== undefined);

  return (
    <Fact name={words.labels}>
      <span className="flex flex-wrap items-center gap-1.5 py-1">
        {shown.map((label) => (
          <span
            key={label.id}
            className="inline-flex min-h-6 items-center gap-0.5 rounded-tag bg-sunken ps-1.75 text-meta text-ink-2"
          >
            <Bdi className={readOnly ? 'pe-1.75' : ''}>{label.name}</Bdi>
            {readOnly ? null : (
              <IconButton
                icon="close"
                size="small"
                className="coarse:size-9!"
                label={words.removeLabel(label.name)}
                onPress={() => {
                  // The pressed button goes with its label.
                  if (mutate(removeTaskLabel, { taskId: task.id, labelId: label.id }))
                    add.current?.focus();
                }}
              />
            )}
          </span>
        ))}
        {readOnly ? (
          shown.length === 0 ? (
            <span className="text-ink-3">{words.noLabels}</span>
          ) : null
        ) : (
          <DialogTrigger>
            <IconButton ref={add} icon="add" size="small" label={words.addLabel} />
            <Popover
              placement="bottom start"
              className="z-(--z-pop) w-70 rounded-task bg-raised p-3 shadow-float"
            >
              <Dialog aria-label={words.addLabel} className="outline-none">
                {({ close }) => <LabelPicker task={task} labels={labels} onDone={close} />}
              </Dialog>
            </Popover>
          </DialogTrigger>
        )}
      </span>
    </Fact>
  );
}
