import { tickChecklistItem } from '@sanad/domain/task/checklist-mutations';
import { taskLimits } from '@sanad/domain/task/limit';
import type { KeyboardEvent, ReactNode } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { useTellTyping } from '../../../realtime/session/use-own-presence.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useSortableRow } from '../../../ui/sortable.tsx';
import { InPlaceText, type LeftBy } from '../../../ui/text/in-place-text.tsx';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { taskWords } from '../task-words.ts';
import { checklistWords } from './checklist-words.ts';
import { StepMenu } from './step-menu.tsx';
import type { useSteps } from './use-steps.ts';

const quiet =
  'opacity-0 transition-opacity duration-(--fast) group-hover/item:opacity-100 focus-visible:opacity-100 ' +
  'focus-within:opacity-100 coarse:opacity-100';
const gripLook =
  'grid h-7 w-5 flex-none cursor-grab touch-none place-items-center rounded-tag text-ink-3 ' +
  'coarse:h-11 coarse:w-7';

/** A step: its box, its words beside it, its menu, and at the end what it is held by. */
export function ChecklistRow(props: {
  readonly itemId: string;
  readonly at: number;
  readonly count: number;
  readonly readOnly: boolean;
  readonly steps: ReturnType<typeof useSteps>;
  readonly isWritten: boolean;
  readonly onWrite: () => void;
  readonly onWritten: (text: string, by: LeftBy) => void;
  readonly onLines: (text: string) => boolean;
  readonly onEmptied: () => void;
  readonly onRemoved: () => void;
  readonly children: ReactNode;
}) {
  const { itemId, at, count, readOnly, steps, isWritten } = props;
  const words = useWords(taskWords).panel;
  const own = useWords(checklistWords);
  const item = useRecord('checklistItem', itemId);
  const mutate = useMutate();
  const typing = useTellTyping(item?.taskId, 'checklist');
  const { row, style, isHeld, grip } = useSortableRow(itemId);
  if (!item) return null;

  const shift = (by: -1 | 1): void => steps.shift(item, by);
  const onKeys = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    shift(event.key === 'ArrowUp' ? -1 : 1);
  };

  return (
    <li ref={row} style={style} data-step={itemId} className={isHeld ? 'relative z-2' : ''}>
      <div
        className={`group/item flex items-start gap-1 rounded-tag py-0.5 ${isHeld ? 'bg-sheet shadow-lift' : ''}`}
      >
        <Checkbox
          aria-label={item.text}
          isSelected={item.done}
          isReadOnly={readOnly}
          onChange={(done) => mutate(tickChecklistItem, { itemId: item.id, done })}
          className="py-1"
        />
        {isWritten ? (
          <div className="min-w-0 grow py-1 ps-1.5">
            <InPlaceText
              label={words.itemText}
              text={item.text}
              limit={taskLimits.itemLength}
              className="text-ui beside-mark"
              onTyped={typing.typed}
              onShift={shift}
              onBack={() => {
                typing.ended();
                props.onEmptied();
              }}
              onLines={props.onLines}
              onDone={(text, by) => {
                typing.ended();
                props.onWritten(text, by);
              }}
            />
          </div>
        ) : (
          <button
            type="button"
            data-writes
            disabled={readOnly}
            onClick={props.onWrite}
            onKeyDown={(event) => {
              if (event.altKey) onKeys(event);
            }}
            className={`min-w-0 grow cursor-text rounded-tag px-1.5 py-1 text-start coarse:min-h-11 ${
              item.done ? 'text-ink-3 line-through decoration-line-2' : ''
            }`}
          >
            <OwnWords as="span" text={item.text} className="block beside-mark wrap-anywhere" />
          </button>
        )}
        {readOnly ? null : (
          <>
            <span className={quiet}>
              <StepMenu item={item} at={at} count={count} steps={steps} onGone={props.onRemoved} />
            </span>
            <button
              type="button"
              {...grip}
              aria-label={own.grip(item.text)}
              onKeyDown={onKeys}
              className={`${gripLook} ${quiet}`}
            >
              <Icon name="grip" size="small" />
            </button>
          </>
        )}
      </div>
      {props.children}
    </li>
  );
}
