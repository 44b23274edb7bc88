import type { SavedFilterId } from '@sanad/domain/kernel/ids';
import { personLimits } from '@sanad/domain/person/limit';
import type { SavedFilterRecord } from '@sanad/domain/person/record';
import { removeFilter, saveFilter } from '@sanad/domain/person/saved-filter-mutations';
import { narrowing, type TaskFilter } from '@sanad/domain/task/filter/task-filter';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { usePersonRecords, usePersonRoom } from '../../../realtime/session/use-person-records.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { filterWords } from './filter-words.ts';

const savedLook =
  'flex min-h-9 min-w-0 grow items-center gap-2 rounded-control px-2 text-start -outline-offset-2 ' +
  'coarse:min-h-11 hover:bg-hover';

/** The person's own filters of this workspace, on all their devices: chosen, kept under a name, or taken away. */
export function SavedFilters(props: {
  readonly filter: TaskFilter | null;
  readonly onChoose: (filter: TaskFilter) => void;
}) {
  const { filter, onChoose } = props;
  const words = useWords(filterWords);
  const saved = useSavedFilters();
  return (
    <DialogTrigger>
      <Button kind="quiet" size="small" aria-label={words.saved}>
        {words.savedShort}
      </Button>
      <Popover
        placement="bottom start"
        className="z-(--z-pop) w-72 rounded-task bg-raised p-3 shadow-float"
      >
        <Dialog aria-label={words.saved} className="grid gap-2 outline-none">
          {({ close }) => (
            <>
              {saved.all.length === 0 ? (
                <p className="text-small text-ink-2">{words.noneSaved}</p>
              ) : (
                <ul className="-mx-1 grid max-h-60 gap-px overflow-y-auto px-1">
                  {saved.all.map((one) => (
                    <SavedRow
                      key={one.id}
                      saved={one}
                      isCurrent={isSame(one.filter, filter ?? {})}
                      onChoose={() => {
                        onChoose(one.filter);
                        close();
                      }}
                      onRemove={() => saved.remove(one)}
                    />
                  ))}
                </ul>
              )}
              {filter === null ? null : (
                <SaveThis
                  onSave={(name) => {
                    if (saved.save(name, filter)) close();
                  }}
                />
              )}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function SavedRow(props: {
  readonly saved: SavedFilterRecord;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onRemove: () => void;
}) {
  const { name } = props.saved;
  const words = useWords(filterWords);
  return (
    <li className="flex items-center gap-1">
      <AriaButton aria-pressed={props.isCurrent} onPress={props.onChoose} className={savedLook}>
        <Icon name={props.isCurrent ? 'check' : 'filter'} size="small" className="text-ink-3" />
        <Bdi className="min-w-0 wrap-anywhere">{name}</Bdi>
      </AriaButton>
      <IconButton
        icon="close"
        size="small"
        label={words.removeSaved(name)}
        onPress={props.onRemove}
      />
    </li>
  );
}

function SaveThis(props: { readonly onSave: (name: string) => void }) {
  const words = useWords(filterWords);
  const [name, setName] = useState('');
  return (
    <form
      className="grid gap-2 border-t border-line pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') props.onSave(name.trim());
      }}
    >
      <TextField
        label={words.name}
        value={name}
        onChange={setName}
        maxLength={personLimits.filterNameLength}
        autoComplete="off"
      />
      <Button type="submit" size="small" className="justify-self-start">
        <Sentence>{words.save}</Sentence>
      </Button>
    </form>
  );
}

function useSavedFilters() {
  const { client, userId, workspaceId } = useSession();
  const own = usePersonRoom(userId)?.client;
  const records = usePersonRecords(userId, 'savedFilter');
  const words = useWords(filterWords);
  const { stay } = client;
  const all = (records ?? [])
    .filter((one) => one.workspaceId === workspaceId && one.stay === stay)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

  function put(one: Pick<SavedFilterRecord, 'id' | 'name' | 'filter'>): boolean {
    if (own === undefined || stay === undefined) return false;
    const { id: filterId, name, filter } = one;
    const made = own.mutate(saveFilter, {
      filterId,
      workspaceId,
      stay,
      name,
      filter: narrowing(filter),
    } as never);
    if (made.kind === 'made') return true;
    toasts.show({ text: words.full(personLimits.savedFilters) });
    return false;
  }

  return {
    all,
    /** The same name again is the same filter, written over. */
    save(name: string, filter: TaskFilter): boolean {
      const known = all.find((one) => one.name === name);
      const isSaved = put({ id: known?.id ?? newId<SavedFilterId>(), name, filter });
      if (isSaved) toasts.show({ text: words.savedAs(name) });
      return isSaved;
    },
    remove(one: SavedFilterRecord): void {
      if (own?.mutate(removeFilter, { filterId: one.id }).kind !== 'made') return;
      toasts.show({
        text: words.removed(one.name),
        action: { label: words.undo, icon: 'undo', onAct: () => void put(one) },
      });
    },
  };
}

function isSame(a: TaskFilter, b: TaskFilter): boolean {
  const sorted = (filter: TaskFilter) => JSON.stringify(Object.entries(narrowing(filter)).sort());
  return sorted(a) === sorted(b);
}
