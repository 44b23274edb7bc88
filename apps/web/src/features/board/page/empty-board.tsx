import type { ColumnKind } from '@sanad/domain/board/record';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { sideOfMember } from '../../../realtime/session/member.ts';
import { useMay, useMe, useMembers } from '../../../realtime/session/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { Mark } from '../../../ui/mark.tsx';
import { boardWords } from '../board-words.ts';
import { useAddColumn } from '../columns/add-column.tsx';
import { addingTo } from '../columns/add-task.tsx';
import { ImportDialog } from '../import/import-dialog.tsx';
import { useColumnIds } from '../use-board.ts';
import { useMayEdit } from '../use-may-edit.ts';

const usual: readonly Exclude<ColumnKind, 'plain'>[] = [
  'requested',
  'in_progress',
  'waiting_client',
  'in_review',
  'done',
];

/** The first run: one sheet over the empty board, under what one can press there, gone as soon as something stands there. */
export function EmptyBoard(props: { readonly workspaceId: string }) {
  const words = useWords(boardWords);
  const columnIds = useColumnIds();
  const mayEdit = useMayEdit();
  const mayImport = useMay('board.import');
  const addColumn = useAddColumn();
  const navigate = useNavigate();
  const other = useOtherSide();
  const [importing, setImporting] = useState(false);
  const [writing, setWriting] = useState(false);
  if (!mayEdit || writing) return null;

  const first = columnIds[0];
  const { empty } = words;
  const columns = (): void => {
    for (const kind of usual) addColumn(words.column.kinds[kind], kind);
  };
  const write = (): void => {
    if (first === undefined) return;
    setWriting(true);
    addingTo.set(first);
  };
  const invite = (): void =>
    void navigate({ to: `/w/${props.workspaceId}/people`, search: { invite: true } });

  return (
    <>
      <div className="pointer-events-none absolute inset-0 z-(--z-panel) grid place-items-center overflow-y-auto p-4 phone:items-end">
        <section
          aria-label={empty.title}
          className="pointer-events-auto w-full max-w-[560px] rounded-page bg-raised px-9 pt-8 pb-6.5 shadow-float phone:px-5 phone:pt-6"
        >
          <Mark size={56} missing={other === undefined} className="-ms-2.5 mb-4 phone:hidden" />
          <h2 className="text-display-tight">{empty.title}</h2>
          <p className="mt-1.5 text-lead text-pretty text-ink-2">
            <Sentence>{other === undefined ? empty.alone : empty.withOther(other)}</Sentence>
          </p>
          <ol className="mt-5">
            {first === undefined ? (
              <Step
                number={1}
                title={empty.columns}
                help={empty.columnsHelp}
                action={
                  <Button kind="primary" onPress={columns}>
                    {empty.columnsIt}
                  </Button>
                }
              />
            ) : (
              <Step
                number={1}
                title={empty.write}
                help={empty.writeHelp}
                action={
                  <Button kind="primary" onPress={write}>
                    {empty.writeIt}
                  </Button>
                }
              />
            )}
            {other === undefined ? (
              <Step
                number={2}
                title={empty.invite}
                help={empty.inviteHelp}
                action={<Button onPress={invite}>{empty.inviteIt}</Button>}
              />
            ) : null}
            {mayImport ? (
              <Step
                number={other === undefined ? 3 : 2}
                title={empty.bring}
                help={empty.bringHelp}
                action={<Button onPress={() => setImporting(true)}>{empty.bringIt}</Button>}
              />
            ) : null}
          </ol>
        </section>
      </div>
      {importing ? (
        <ImportDialog workspaceId={props.workspaceId} onClose={() => setImporting(false)} />
      ) : null}
    </>
  );
}

function Step(props: {
  readonly number: number;
  readonly title: string;
  readonly help: string;
  readonly action: ReactNode;
}) {
  return (
    <li className="flex items-center gap-3.5 border-t border-line py-3">
      <span aria-hidden="true" className="w-5.5 flex-none text-lead font-semibold text-ink-3">
        {props.number}
      </span>
      <div className="min-w-0 grow">
        <p className="font-semibold">{props.title}</p>
        <p className="text-small text-ink-2">{props.help}</p>
      </div>
      {props.action}
    </li>
  );
}

/** The short name of somebody on the other side, if there is one yet. */
function useOtherSide(): string | undefined {
  const me = useMe();
  const members = useMembers();
  const other = members.find(
    (member) => member.active && me !== undefined && sideOfMember(member) !== sideOfMember(me),
  );
  return other && shortNameOf(other.name);
}
