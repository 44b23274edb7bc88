import { createColumn } from '@sanad/domain/board/column-mutations';
import type { ColumnKind } from '@sanad/domain/board/record';
import type { ColumnId } from '@sanad/domain/kernel/ids';
import { useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { Button } from '../../../ui/button.tsx';
import { keptDraft } from '../../../ui/kept-draft.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { allColumns, useBoardStore } from '../board-store.ts';
import { boardWords } from '../board-words.ts';
import { addingColumn } from './adding-column.ts';
import { orderKeyAt } from './place-in-column.ts';
import { StageChoice } from './stage-choice.tsx';

/** A small form in the next column's place; on a board without columns a button stands there. */
export function AddColumn(props: { readonly first: boolean }) {
  const words = useWords(boardWords);
  const open = useSignal(addingColumn);
  if (open) return <NewColumn onDone={() => addingColumn.set(false)} />;
  if (!props.first) return null;
  return (
    <div className="p-4">
      <Button icon="add" onPress={() => addingColumn.set(true)}>
        {words.column.add}
      </Button>
    </div>
  );
}

const place = 'column';

function NewColumn(props: { readonly onDone: () => void }) {
  const words = useWords(boardWords);
  const [name, setName] = useState(() => keptDraft.of(place));
  const [kind, setKind] = useState<ColumnKind>('plain');
  const add = useAddColumn();
  useEscape(() => {
    keptDraft.keep(place, name);
    props.onDone();
  });

  return (
    <form
      ref={(form) => form?.scrollIntoView({ inline: 'nearest', block: 'nearest' })}
      aria-label={words.column.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (!name.trim() || !add(name.trim(), kind)) return;
        keptDraft.forget(place);
        props.onDone();
      }}
      className="grid w-68 flex-none content-start gap-4 overflow-y-auto p-4"
    >
      <TextField
        label={words.column.name}
        value={name}
        onChange={setName}
        maxLength={120}
        autoFocus
      />
      <StageChoice legend={words.column.kind} kind={kind} onChoose={setKind} />
      <div className="flex gap-2">
        <Button type="submit" isDisabled={!name.trim()}>
          {words.add}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            keptDraft.forget(place);
            props.onDone();
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Adds a column after the last one. */
export function useAddColumn() {
  const { client } = useSession();
  const { columns } = useBoardStore();
  const mutate = useMutate();
  return (name: string, kind: ColumnKind): boolean => {
    const keyOf = (id: string) => client.get('column', id)?.orderKey;
    const orderKey = orderKeyAt(columns.group(allColumns), keyOf, null, null, Math.random());
    return mutate(createColumn, { columnId: newId<ColumnId>(), name, kind, orderKey });
  };
}
