import type { ChecklistItemId } from '@sanad/domain/kernel/ids';
import {
  createChecklistItem,
  moveChecklistItem,
  removeChecklistItem,
  tickChecklistItem,
  writeChecklistItem,
} from '@sanad/domain/task/checklist-mutations';
import type { ChecklistItemRecord, TaskRecord } from '@sanad/domain/task/record';
import { useRef, useState } from 'react';

import { Bdi, Token } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useGroup, useRecord } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { useTellTyping } from '../../../realtime/session/use-own-presence.ts';
import { AddLine } from '../../../ui/add-line.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { keptDraft } from '../../../ui/kept-draft.ts';
import { Menu, MenuItem, MenuLine } from '../../../ui/menu.tsx';
import { InPlaceText } from '../../../ui/text/in-place-text.tsx';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { orderKeyAt } from '../../board/columns/place-in-column.ts';
import { taskWords } from '../task-words.ts';
import { useChecklistIndex } from './checklist-index.ts';
import { useChecklistProgress } from './use-checklist-progress.ts';

/** A task's steps, by list: tick, write in place, reorder, add after the last. */
export function Checklist(props: { readonly task: TaskRecord; readonly readOnly: boolean }) {
  const { task, readOnly } = props;
  const words = useWords(taskWords);
  const { client } = useSession();
  const ids = useGroup(useChecklistIndex(), task.id);
  const progress = useChecklistProgress(task.id);
  const section = useRef<HTMLElement>(null);
  /** The step that takes the focus of a removed one; without one, what adds the next. */
  const goesOn = useRef<string | undefined>(undefined);
  const comeBack = useReturnFocus(() => {
    const step = section.current?.querySelector(`[data-step="${goesOn.current ?? ''}"]`);
    return (step ?? section.current)?.querySelector<HTMLElement>(
      ':scope button:not([aria-haspopup])',
    );
  });
  const lists = Map.groupBy(ids, (id) => client.get('checklistItem', id)?.checklist ?? '');
  if (!lists.has('') && lists.size === 0) lists.set('', []);
  if (readOnly && ids.length === 0) return null;

  return (
    <section ref={section} aria-label={words.panel.checklist} className="grid gap-3">
      {[...lists].map(([name, items]) => (
        <div key={name}>
          <h3 className="mb-1 flex items-baseline gap-2 font-semibold">
            {name === '' ? words.panel.checklist : <Bdi>{name}</Bdi>}
            {lists.size === 1 && progress.all > 0 ? (
              <span className="text-meta font-normal text-ink-3">
                <Token>{words.task.progress(progress.done, progress.all)}</Token>
              </span>
            ) : null}
          </h3>
          <ul>
            {items.map((id, at) => (
              <ChecklistRow
                key={id}
                itemId={id}
                siblings={items}
                at={at}
                readOnly={readOnly}
                onRemoved={() => {
                  goesOn.current = items[at + 1] ?? items[at - 1];
                  comeBack();
                }}
              />
            ))}
          </ul>
          {readOnly ? null : <AddItem task={task} checklist={name} siblings={items} />}
        </div>
      ))}
    </section>
  );
}

function ChecklistRow(props: {
  readonly itemId: string;
  readonly siblings: readonly string[];
  readonly at: number;
  readonly readOnly: boolean;
  readonly onRemoved: () => void;
}) {
  const { itemId, siblings, at, readOnly, onRemoved } = props;
  const words = useWords(taskWords).panel;
  const item = useRecord('checklistItem', itemId);
  const mutate = useMutate();
  const [writing, setWriting] = useState(false);
  const move = useMoveItem(siblings);
  const typing = useTellTyping(item?.taskId, 'checklist');
  const button = useRef<HTMLButtonElement>(null);
  const comeBack = useReturnFocus(() => button.current);
  if (!item) return null;
  const args = { itemId: item.id };

  return (
    <li data-step={itemId} className="group/item flex items-start gap-1 rounded-tag py-0.5">
      <Checkbox
        aria-label={item.text}
        isSelected={item.done}
        isReadOnly={readOnly}
        onChange={(done) => mutate(tickChecklistItem, { ...args, done })}
        className="py-1"
      />
      {writing ? (
        <div className="min-w-0 grow py-1 ps-1.5">
          <InPlaceText
            label={words.itemText}
            text={item.text}
            limit={1_000}
            className="text-ui beside-mark"
            onTyped={typing.typed}
            onDone={(text, by) => {
              setWriting(false);
              typing.ended();
              if (by !== 'blur') comeBack();
              if (text && text !== item.text) mutate(writeChecklistItem, { ...args, text });
            }}
          />
        </div>
      ) : (
        <button
          ref={button}
          type="button"
          disabled={readOnly}
          onClick={() => setWriting(true)}
          className={`min-w-0 grow cursor-text rounded-tag px-1.5 py-1 text-start coarse:min-h-11 ${
            item.done ? 'text-ink-3 line-through decoration-line-2' : ''
          }`}
        >
          <OwnWords as="span" text={item.text} className="block beside-mark wrap-anywhere" />
        </button>
      )}
      {readOnly ? null : (
        <span className="opacity-0 transition-opacity duration-(--fast) group-hover/item:opacity-100 focus-within:opacity-100 coarse:opacity-100">
          <Menu
            label={words.itemMenu(item.text)}
            placement="bottom end"
            trigger={<IconButton icon="more" size="small" label={words.itemMenu(item.text)} />}
          >
            <MenuItem
              text={words.itemUp}
              isDisabled={at === 0}
              onAction={() => move(item, siblings[at - 1] ?? null)}
            >
              {words.itemUp}
            </MenuItem>
            <MenuItem
              text={words.itemDown}
              isDisabled={at === siblings.length - 1}
              onAction={() => move(item, siblings[at + 2] ?? null)}
            >
              {words.itemDown}
            </MenuItem>
            <MenuLine />
            <MenuItem
              text={words.itemRemove}
              icon="delete"
              onAction={() => {
                if (mutate(removeChecklistItem, args)) onRemoved();
              }}
            >
              {words.itemRemove}
            </MenuItem>
          </Menu>
        </span>
      )}
    </li>
  );
}

function useMoveItem(siblings: readonly string[]) {
  const { client } = useSession();
  const mutate = useMutate();
  return (item: ChecklistItemRecord, beforeId: string | null): void => {
    const keyOf = (id: string) => client.get('checklistItem', id)?.orderKey;
    const orderKey = orderKeyAt(siblings, keyOf, item.id, beforeId, Math.random());
    mutate(moveChecklistItem, { itemId: item.id, checklist: item.checklist, orderKey });
  };
}

function AddItem(props: {
  readonly task: TaskRecord;
  readonly checklist: string;
  readonly siblings: readonly string[];
}) {
  const { task, checklist, siblings } = props;
  const words = useWords(taskWords).panel;
  const { client } = useSession();
  const mutate = useMutate();
  const [round, setRound] = useState(0);
  const typing = useTellTyping(task.id, 'checklist');
  const button = useRef<HTMLButtonElement>(null);
  const comeBack = useReturnFocus(() => button.current);
  const place = `step:${task.id}:${checklist}`;

  if (round === 0) {
    return (
      <AddLine ref={button} onPress={() => setRound(1)} className="-mx-1.5 px-1.5">
        {words.addItem}
      </AddLine>
    );
  }
  return (
    <div className="px-1.5 py-1">
      <InPlaceText
        key={round}
        label={words.addItem}
        text={keptDraft.of(place)}
        limit={1_000}
        placeholder={words.itemText}
        className="text-ui beside-mark"
        onTyped={typing.typed}
        onDone={(text, by) => {
          typing.ended();
          if (!text || by === 'escape') {
            keptDraft.keep(place, text);
            setRound(0);
            if (by !== 'blur') comeBack();
            return;
          }
          const keyOf = (id: string) => client.get('checklistItem', id)?.orderKey;
          const added = mutate(createChecklistItem, {
            itemId: newId<ChecklistItemId>(),
            taskId: task.id,
            checklist,
            text,
            orderKey: orderKeyAt(siblings, keyOf, null, null, Math.random()),
          });
          if (added) keptDraft.forget(place);
          else keptDraft.keep(place, text);
          setRound(round + 1);
        }}
      />
    </div>
  );
}
