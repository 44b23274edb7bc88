import type { ColumnRecord } from '@sanad/domain/board/record';
import { mapColumn } from '@sanad/domain/task/life/map-column-mutation';
import { useEffect, useRef, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { boardWords } from '../board-words.ts';
import { StageChoice } from './stage-choice.tsx';

/** Below a column's name: which states it shows. */
export function ColumnStage(props: { readonly column: ColumnRecord; readonly onDone: () => void }) {
  const { column, onDone } = props;
  const words = useWords(boardWords);
  const mutate = useMutate();
  const [kind, setKind] = useState(column.kind);
  const form = useRef<HTMLFormElement>(null);
  useEscape(onDone);
  // After the menu has given its focus back.
  useEffect(() => form.current?.querySelector<HTMLInputElement>(':checked')?.focus(), []);

  return (
    <form
      ref={form}
      aria-label={words.column.shows}
      // A press here chooses and lifts nothing.
      onMouseDown={(event) => event.stopPropagation()}
      onTouchStart={(event) => event.stopPropagation()}
      onSubmit={(event) => {
        event.preventDefault();
        if (kind === column.kind || mutate(mapColumn, { columnId: column.id, kind })) onDone();
      }}
      className="col-span-full grid cursor-default gap-3 pt-2 pb-3"
    >
      <StageChoice legend={words.column.shows} kind={kind} onChoose={setKind} />
      <p className="text-meta text-ink-3">{words.column.showsHelp}</p>
      <div className="flex gap-2">
        <Button type="submit" size="small">
          {words.column.showIt}
        </Button>
        <Button size="small" kind="quiet" onPress={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
