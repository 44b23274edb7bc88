import { sideOf } from '@sanad/domain/access/side';
import { defaultColumnNames } from '@sanad/domain/board/default-column-names';
import type { ColumnKind } from '@sanad/domain/board/record';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { useWorkspace } from '../../../http/me.ts';
import { Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { sideOfMember } from '../../../realtime/session/member.ts';
import { useMay, useMe as useOwnMember, useMembers } from '../../../realtime/session/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { Mark } from '../../../ui/mark.tsx';
import { useAddColumn } from '../../board/columns/add-column.tsx';
import { useColumnIds } from '../../board/use-board.ts';
import { useMayEdit } from '../../board/use-may-edit.ts';
import { QuickAdd } from '../../task/quick-add/quick-add.tsx';
import { invitableRoles } from '../invitable-roles.ts';
import { firstRunWords } from './first-run-words.ts';
import { InviteStep, type MadeLink } from './invite-step.tsx';
import { Step } from './step.tsx';

const usual: readonly Exclude<ColumnKind, 'plain'>[] = [
  'requested',
  'in_progress',
  'waiting_client',
  'in_review',
  'done',
];
const sheet =
  'w-full max-w-[560px] rounded-page bg-raised px-9 pt-8 pb-5 shadow-float ' +
  'phone:px-5 phone:pt-5 phone:pb-3';
const nothingBegun = { text: '', brief: '' };

/**
 * The first run: one sheet over the empty board. What it asks for is done on it, and doing ends it: a first task,
 * and by whoever is alone and may invite, a link for the other side. The records say how far it is, on every device.
 */
export function FirstRun(props: {
  readonly workspaceId: string;
  readonly isEmpty: boolean;
  readonly onOver: () => void;
}) {
  const { workspaceId, isEmpty, onOver } = props;
  const words = useWords(firstRunWords);
  const { language } = useLanguage();
  const workspace = useWorkspace(workspaceId);
  const hasColumn = useColumnIds().length > 0;
  const mayEdit = useMayEdit();
  const mayImport = useMay('board.import');
  const addColumn = useAddColumn();
  const navigate = useNavigate();
  const other = useOtherSide();
  const [made, setMade] = useState<MadeLink>();
  const roles = workspace === undefined ? [] : invitableRoles(workspace);
  const role = roles.find(
    (each) => workspace !== undefined && sideOf(each) !== sideOf(workspace.role),
  );
  const invites = other === undefined && role !== undefined;
  const [wroteFirst, setWroteFirst] = useState(false);
  // Whoever wrote the task here before asking anybody is still asked, and says when they have the link.
  const isOver = !isEmpty && !(invites && wroteFirst);
  useEffect(() => {
    if (!isOver) return;
    onOver();
    // Where the line had the focus nothing has it now.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('#page')?.focus({ preventScroll: true });
  }, [isOver, onOver]);
  if (!mayEdit || isOver) return null;

  const columns = (): void => {
    for (const kind of usual) addColumn(defaultColumnNames[language][kind], kind);
  };
  const after = invites ? 2 : 1;
  return (
    <div className="pointer-events-none absolute inset-0 z-(--z-panel) grid place-items-center overflow-y-auto p-4 phone:items-end">
      <section aria-label={words.title} data-empty="" className={`pointer-events-auto ${sheet}`}>
        <Mark size={56} missing={other === undefined} className="-ms-2.5 mb-4 phone:hidden" />
        <h2 className="text-display-tight">{words.title}</h2>
        <p className="mt-1.5 text-lead text-pretty text-ink-2 phone:mt-0.5 phone:text-ui">
          <Sentence>{other === undefined ? words.alone : words.withOther(other)}</Sentence>
        </p>
        <ol className="mt-5 phone:mt-3">
          {invites ? (
            <InviteStep
              number={words.number(1)}
              workspaceId={workspaceId}
              role={role}
              made={made}
              onMade={setMade}
            />
          ) : null}
          {!hasColumn ? (
            <Step
              number={words.number(after)}
              title={words.columns}
              help={words.columnsHelp}
              action={<Button onPress={columns}>{words.columnsIt}</Button>}
            />
          ) : isEmpty ? (
            <Step number={words.number(after)} title={words.write} help={words.writeHelp}>
              <QuickAdd
                isPlain
                begun={nothingBegun}
                onText={() => undefined}
                onAdded={() => setWroteFirst(invites && made === undefined)}
                onLeave={() => undefined}
              />
            </Step>
          ) : (
            <Step number={words.number(after)} title={words.write} done={words.done} />
          )}
          {mayImport && isEmpty ? (
            <Step
              deskOnly
              number={words.number(after + 1)}
              title={words.bring}
              help={words.bringHelp}
              action={
                <Button
                  onPress={() =>
                    void navigate({ to: '/w/$workspaceId/transfer', params: { workspaceId } })
                  }
                >
                  {words.bringIt}
                </Button>
              }
            />
          ) : null}
        </ol>
        {isEmpty ? null : (
          <div className="mt-1 flex justify-end">
            <Button kind={made === undefined ? 'quiet' : 'primary'} onPress={onOver}>
              {words.later}
            </Button>
          </div>
        )}
      </section>
    </div>
  );
}

/** The short name of somebody on the other side, if there is one yet. */
function useOtherSide(): string | undefined {
  const me = useOwnMember();
  const members = useMembers();
  const other = members.find(
    (member) => member.active && me !== undefined && sideOfMember(member) !== sideOfMember(me),
  );
  return other && shortNameOf(other.name);
}
