import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

import { chordOf } from '../../keys/chord.ts';
import { chordFor } from '../../keys/key-book.ts';
import { PaletteField } from './palette-field.tsx';
import { PaletteList, rowIdIn } from './palette-list.tsx';
import type { PaletteRow, PaletteSection } from './palette-row.ts';
import { useSettled } from './use-settled.ts';

const scrim =
  'fades fixed inset-0 z-(--z-dialog) grid place-items-center items-start bg-scrim px-4 pt-[13vh] phone:p-0';
const sheet =
  'flex max-h-[74vh] w-full max-w-[560px] flex-col overflow-hidden rounded-page bg-raised shadow-float ' +
  'phone:h-dvh phone:max-h-none phone:max-w-none phone:rounded-none phone:shadow-none';

interface Chosen {
  readonly question: string;
  readonly id: string;
}

/**
 * One field above whatever page, and under it what it finds and what it can do. It knows nothing of either: sections of
 * rows are given to it, and a row is acted on. The keys stay in the field and go through the list.
 */
export function Palette(props: {
  readonly label: string;
  readonly question: string;
  readonly onQuestion: (question: string) => void;
  readonly sections: readonly PaletteSection[];
  /** In which room is looked, at the end of the field. */
  readonly scope?: ReactNode;
  /** Backspace where nothing is typed. */
  readonly onWiden?: () => void;
  /** How the search stands, in words: nothing found, offline, a failure. */
  readonly state?: ReactNode;
  readonly foot?: ReactNode;
  readonly onClose: () => void;
}) {
  const { question, sections, onClose } = props;
  const listId = useId();
  const [chosen, setChosen] = useState<Chosen>();
  const byHand = chosen?.question === question ? chosen.id : undefined;
  // What Enter would do does not change under somebody's hand.
  const [standing, setStanding] = useState<Chosen>();
  const held = byHand ?? (standing?.question === question ? standing.id : undefined);
  const shown = useSettled(question, sections, held);
  const rows = shown.flatMap((section) => section.rows);
  const active = rows.find(({ id }) => id === byHand) ?? rows[0];
  const yields = shown.find((section) => section.rows.includes(active!))?.yields === true;
  const firm = active && !yields ? active.id : undefined;
  if (firm !== undefined && (standing?.id !== firm || standing.question !== question))
    setStanding({ question, id: firm });

  function act(row: PaletteRow | undefined): void {
    if (!row) return;
    onClose();
    // After the dialog has given the focus back.
    setTimeout(() => row.act(), 0);
  }

  function step(by: 1 | -1): void {
    const at = active ? rows.indexOf(active) : -1;
    const next = rows[(at + by + rows.length) % rows.length];
    if (!next) return;
    setChosen({ question, id: next.id });
    document.getElementById(rowIdIn(listId, next))?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter') act(rowOfEnter(event, rows, active));
    // What opened it closes it, and the browser's own field of addresses stays closed.
    else if (chordOf(event.nativeEvent) === chordFor('anywhere', 'palette')) onClose();
    else if (event.key === 'Backspace' && question === '' && props.onWiden) props.onWiden();
    else return;
    event.preventDefault();
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={scrim}
    >
      <Modal className={sheet}>
        <Dialog aria-label={props.label} className="flex min-h-0 flex-1 flex-col outline-none">
          <PaletteField
            label={props.label}
            text={question}
            onText={props.onQuestion}
            onKeyDown={onKeyDown}
            onLeave={onClose}
            listId={listId}
            activeId={active && rowIdIn(listId, active)}
            scope={props.scope}
          />
          <div className="min-h-0 flex-1 overflow-y-auto border-t border-line">
            <PaletteList
              id={listId}
              label={props.label}
              sections={shown}
              active={active}
              onPoint={(row) => setChosen({ question, id: row.id })}
              onChoose={act}
            />
            {/* Always there: what changes in it is heard. */}
            <div role="status" className="text-small text-ink-2">
              {props.state}
            </div>
          </div>
          {props.foot}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function rowOfEnter(
  event: KeyboardEvent,
  rows: readonly PaletteRow[],
  active: PaletteRow | undefined,
): PaletteRow | undefined {
  const chord =
    event.ctrlKey || event.metaKey ? 'Ctrl Enter' : event.altKey ? 'Alt Enter' : undefined;
  return chord === undefined ? active : rows.find((row) => row.chord === chord);
}
