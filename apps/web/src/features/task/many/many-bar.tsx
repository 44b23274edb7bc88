import { shownColumnName } from '@sanad/domain/board/default-column-names';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { personOf } from '../../../realtime/session/member.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useCollection, useMembers } from '../../../realtime/session/use-live.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import type { DateDraft } from '../../../ui/date/date-draft.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import { templateWish } from '../../board/template-wish.ts';
import { useColumn, useColumnIds } from '../../board/use-board.ts';
import { DueField } from '../due/due-field.tsx';
import { manyWords } from './many-words.ts';
import { useMany } from './use-many.ts';

const barLook =
  'absolute inset-x-0 bottom-3 z-(--z-sticky) mx-auto flex w-fit max-w-[calc(100%-24px)] flex-wrap ' +
  'items-center justify-center gap-1 rounded-task bg-raised px-2 py-1.5 shadow-float';

/** What of it opens something to choose from. */
export type ManyChoice = 'assign' | 'label' | 'date' | 'move';

interface Opened {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** How many are chosen, and what can be done with all of them. */
export function ManyBar(props: {
  readonly ids: readonly string[];
  readonly opened: ManyChoice | null;
  readonly onOpened: (choice: ManyChoice | null) => void;
  readonly onClear: () => void;
}) {
  const { ids, onClear } = props;
  const opened = (choice: ManyChoice): Opened => ({
    isOpen: props.opened === choice,
    onOpenChange: (isOpen) => props.onOpened(isOpen ? choice : null),
  });
  const words = useWords(manyWords);
  const many = useMany(ids);
  const members = useMembers();
  const columnIds = useColumnIds();
  return (
    <section aria-label={words.label} data-many-bar className={barLook}>
      <span role="status" className="px-2 text-ui font-semibold whitespace-nowrap">
        <Sentence>{words.chosen(ids.length)}</Sentence>
      </span>
      <Menu
        label={words.move}
        opened={opened('move')}
        trigger={
          <Button kind="quiet" size="small" icon="forward">
            {words.move}
          </Button>
        }
      >
        {columnIds.map((id) => (
          <ColumnItem key={id} columnId={id} onMove={() => many.move(id)} />
        ))}
      </Menu>
      <Menu
        label={words.assign}
        opened={opened('assign')}
        trigger={
          <Button kind="quiet" size="small" icon="person">
            {words.assign}
          </Button>
        }
      >
        {members
          .filter(({ active, role }) => active && role !== 'guest')
          .map((member) => (
            <MenuItem
              key={member.userId}
              text={member.name}
              lead={<Avatar {...personOf(member)} size="tiny" silent />}
              onAction={() => many.assign(member)}
            >
              <Bdi>{member.name}</Bdi>
            </MenuItem>
          ))}
        <MenuItem text={words.nobody} icon="person" onAction={() => many.assign(null)}>
          {words.nobody}
        </MenuItem>
      </Menu>
      <LabelChoice ids={ids} opened={opened('label')} onTurn={many.label} />
      <DateChoice opened={opened('date')} onChoose={many.date} />
      <Button
        kind="quiet"
        size="small"
        icon="copy"
        onPress={() => templateWish.set({ taskIds: ids, name: '' })}
      >
        {words.template}
      </Button>
      <Button kind="quiet" size="small" icon="archive" onPress={many.archive}>
        {words.archive}
      </Button>
      <IconButton icon="close" size="small" label={words.clear} onPress={onClear} />
    </section>
  );
}

function ColumnItem(props: { readonly columnId: string; readonly onMove: () => void }) {
  const column = useColumn(props.columnId);
  const { language } = useLanguage();
  if (!column) return null;
  const name = shownColumnName(column, language);
  return (
    <MenuItem text={name} lead={<TaskGlyph kind={column.kind} />} onAction={props.onMove}>
      <Bdi>{name}</Bdi>
    </MenuItem>
  );
}

const popLook =
  'z-(--z-pop) w-[min(20rem,calc(100vw-16px))] rounded-task bg-raised p-3 shadow-float';
const labelLook =
  'flex min-h-9 w-full items-center gap-2 rounded-control px-2 text-start -outline-offset-2 coarse:min-h-11 hover:bg-hover';

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'en');

/** Each label on all of them, on some, or on none. */
function LabelChoice(props: {
  readonly ids: readonly string[];
  readonly opened: Opened;
  readonly onTurn: ReturnType<typeof useMany>['label'];
}) {
  const words = useWords(manyWords);
  const { client } = useSession();
  const labels = useCollection('label', byName);
  const bearing = (labelId: string): number =>
    props.ids.filter((id) => client.get('task', id)?.labelIds.some((each) => each === labelId))
      .length;
  return (
    <DialogTrigger {...props.opened}>
      <Button kind="quiet" size="small" icon="tag">
        {words.labels}
      </Button>
      <Popover placement="top" className={popLook}>
        <Dialog aria-label={words.labels} className="outline-none">
          {({ close }) =>
            labels.length === 0 ? (
              <p className="text-small text-ink-2">{words.noLabels}</p>
            ) : (
              <ul className="grid max-h-60 gap-px overflow-y-auto">
                {labels.map((label, at) => {
                  const count = bearing(label.id);
                  const isOn = count === props.ids.length;
                  return (
                    <li key={label.id}>
                      <AriaButton
                        autoFocus={at === 0}
                        aria-pressed={count === 0 ? false : isOn ? true : 'mixed'}
                        onPress={() => {
                          props.onTurn(label, isOn);
                          close();
                        }}
                        className={labelLook}
                      >
                        <Icon
                          name={isOn ? 'check' : count > 0 ? 'minus' : 'tag'}
                          size="small"
                          className="text-ink-3"
                        />
                        <Bdi className="min-w-0 wrap-anywhere">{label.name}</Bdi>
                      </AriaButton>
                    </li>
                  );
                })}
              </ul>
            )
          }
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function DateChoice(props: {
  readonly opened: Opened;
  readonly onChoose: ReturnType<typeof useMany>['date'];
}) {
  const words = useWords(manyWords);
  const [begun, setBegun] = useState<DateDraft>();
  return (
    <DialogTrigger {...props.opened}>
      <Button kind="quiet" size="small" icon="calendar">
        {words.date}
      </Button>
      <Popover placement="top" className={`${popLook} max-h-[80vh] overflow-y-auto`}>
        <Dialog aria-label={words.date} className="outline-none">
          {({ close }) => (
            <DueField
              value={null}
              assigneeId={null}
              begun={begun}
              onTyped={() => undefined}
              onCancel={close}
              onLeave={(draft) => {
                setBegun(draft);
                close();
              }}
              onChoose={(due) => {
                setBegun(undefined);
                close();
                props.onChoose(due);
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
