import { Keyboard } from 'react-aria-components/Keyboard';

import { listRow } from '../../../ui/choice-look.ts';
import type { PaletteRow, PaletteSection } from './palette-row.ts';

const rowLook = `${listRow} min-h-9 w-full items-center gap-2.5 py-1.5 text-start aria-selected:bg-act-soft`;
const keyLook =
  'min-w-5 rounded-tag border border-line-2 bg-sheet px-1.25 text-center font-sans text-meta text-ink-3 phone:hidden';

const enterSign = '↵';

export const rowIdIn = (listId: string, row: PaletteRow): string => `${listId}-${row.id}`;

/** The sections under each other, a hairline between two; which row is chosen is the field's to say. */
export function PaletteList(props: {
  readonly id: string;
  readonly label: string;
  readonly sections: readonly PaletteSection[];
  readonly active: PaletteRow | undefined;
  readonly onPoint: (row: PaletteRow) => void;
  readonly onChoose: (row: PaletteRow) => void;
}) {
  const { id, sections, active } = props;
  const filled = sections.filter(({ rows }) => rows.length > 0);
  return (
    <div id={id} role="listbox" aria-label={props.label}>
      {filled.map((section) => (
        <div
          key={section.name}
          role="group"
          data-section={section.name}
          className="border-t border-line p-1.25 first:border-t-0"
        >
          {section.rows.map((row) => (
            <button
              type="button"
              key={row.id}
              id={rowIdIn(id, row)}
              role="option"
              tabIndex={-1}
              aria-selected={row === active}
              // The focus stays in the field; a row that comes under a resting pointer is not chosen by it.
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => {
                if (row !== active) props.onPoint(row);
              }}
              onClick={() => props.onChoose(row)}
              className={rowLook}
            >
              <Row row={row} isActive={row === active} />
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function Row(props: { readonly row: PaletteRow; readonly isActive: boolean }) {
  const { row } = props;
  const hint = row.chord ?? row.hint;
  return (
    <>
      <span className="grid size-5 flex-none place-items-center text-ink-2">{row.lead}</span>
      <span className="rows min-w-0 grow">
        <span className="line-clamp-2 text-ui wrap-anywhere">{row.title}</span>
        {row.about === undefined ? null : (
          <span className="clip-line text-meta text-ink-3">{row.about}</span>
        )}
      </span>
      {row.kind === undefined ? null : (
        <span className="flex-none text-meta text-ink-3">{row.kind}</span>
      )}
      {hint === undefined ? null : (
        <Keyboard dir="ltr" className={keyLook}>
          {hint.replace('Enter', enterSign)}
        </Keyboard>
      )}
      {props.isActive && hint === undefined ? (
        <Keyboard aria-hidden className={keyLook}>
          {enterSign}
        </Keyboard>
      ) : null}
    </>
  );
}
