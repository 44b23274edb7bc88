import { can } from '@sanad/domain/access/capability';
import { shownColumnName } from '@sanad/domain/board/default-column-names';
import type { ColumnRecord } from '@sanad/domain/board/record';
import { directionOf } from '@sanad/domain/kernel/direction';
import { compareByOrderKey } from '@sanad/domain/kernel/order-key';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { taskLimits } from '@sanad/domain/task/limit';
import type { QuickGround } from '@sanad/domain/task/quick-add/read-quick-line';
import { use, useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';

import { useMe } from '../../../http/me.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { lastColumns } from '../../../realtime/session/last-columns.ts';
import { lastWorkspace } from '../../../realtime/session/last-workspace.ts';
import { SessionContext } from '../../../realtime/session/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { firstDayOfWeek } from '../../../ui/date/month-grid.ts';
import { TextArea } from '../../../ui/text-area.tsx';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { addTasks } from './add-tasks.ts';
import type { BegunTask } from './open-quick-add.ts';
import { PlaceChoice } from './place-choice.tsx';
import { quickAddWords } from './quick-add-words.ts';
import { isTooLong, linesOf, mostAtOnce, readLines, taskOf } from './quick-lines.ts';
import { Understood } from './understood.tsx';
import { useAddingRoom, type AddingRoom } from './use-adding-room.ts';

const box =
  'rounded-task border border-edge bg-sheet p-3 ' +
  'focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus';
const field =
  'field-sizing-content block max-h-[40dvh] w-full resize-none bg-transparent text-start text-ui outline-none';

/** Where an older server does not say when people rest. */
const usualWeekend: readonly number[] = [6, 7];
const endOfWork = { hour: 17, minute: 0 } as const;

/** A line of a task, or a list of lines that are tasks; what is understood of it stands below before it is taken. */
export function QuickAdd(props: {
  readonly begun: BegunTask;
  readonly onText: (text: string) => void;
  /** Made; where it went can be seen there. */
  readonly onAdded: (place: { readonly workspaceId: string; readonly taskId: string }) => void;
  readonly onLeave: () => void;
  /** One line where it stands: nothing to choose, nothing to close, and the focus stays where it is. */
  readonly isPlain?: boolean;
}) {
  const { begun, onAdded, onLeave, isPlain = false } = props;
  const words = useWords(quickAddWords);
  const { language } = useLanguage();
  const sentence = useRefusalSentence();
  const { profile, workspaces } = useMe();
  const here = use(SessionContext);
  const places = workspaces.filter(({ role }) => can(role, 'board.edit'));
  const [chosenId, setChosenId] = useState<string>();
  const usual = places.find(({ id }) => id === here?.workspaceId) ?? lastWorkspace.among(places);
  const workspace = places.find(({ id }) => id === chosenId) ?? usual;
  const room = useAddingRoom(profile.id, workspace?.id);
  const [columnId, setColumnId] = useState<string>();
  const columns = columnsOf(room);
  const column =
    columns.find(({ id }) => id === columnId) ??
    columns.find(({ id }) => id === lastColumns.of(workspace?.id ?? '')) ??
    columns.find(({ kind }) => kind === 'requested') ??
    columns[0];

  const [text, setText] = useState(begun.text);
  const [brief, setBrief] = useState(begun.brief);
  const [asWords, setAsWords] = useState<ReadonlySet<string>>(new Set());
  const ground = useGround(room, asWords);
  const lines = readLines(text, ground);
  const count = linesOf(text).length;
  const isOne = count === 1;
  const trouble =
    count > mostAtOnce
      ? words.tooMany(mostAtOnce)
      : lines.some(isTooLong)
        ? words.tooLong(taskLimits.titleLength)
        : null;
  const isTakeable = count > 0 && trouble === null && room !== undefined && column !== undefined;

  function write(next: string): void {
    setText(next);
    props.onText(next);
    if (next.trim() === '') setAsWords(new Set());
  }

  function take(): void {
    if (!isTakeable || workspace === undefined) return;
    const { session } = room;
    const tasks = lines.map((line) => taskOf(line, isOne ? brief.trim() : ''));
    const { taskIds, refused } = addTasks(session.client, column.id, tasks);
    const [first] = taskIds;
    if (refused) toasts.show({ text: sentence(new Refusal(refused.code, refused.params)) });
    if (first === undefined) return;
    room.used();
    lastColumns.remember(workspace.id, column.id);
    if (!refused) {
      const onAct = (): void => {
        if (session.client.undo().kind === 'made') toasts.show({ text: words.undone });
      };
      toasts.show({
        text: words.added(taskIds.length, shownColumnName(column, language), workspace.name),
        action: { label: words.undo, icon: 'undo', onAct },
      });
    }
    onAdded({ workspaceId: workspace.id, taskId: first });
  }

  if (workspace === undefined) return <p className="text-ui text-ink-2">{words.nowhere}</p>;
  return (
    <form
      className="rows gap-3"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        take();
      }}
    >
      <LineField text={text} onText={write} onTake={take} onLeave={onLeave} isCalm={isPlain} />
      {lines.map((line, at) => (
        <div key={at} className={isOne ? 'contents' : 'grid gap-1 border-s-2 border-line ps-3'}>
          {isOne ? null : <OwnWords text={line.title} className="text-start wrap-anywhere" />}
          <Understood
            line={isOne ? line : { ...line, named: [] }}
            zone={profile.zone}
            now={ground.now}
            onWords={(key) => setAsWords(new Set([...asWords, key]))}
            onGive={(name) => write(`${text.trimEnd()} @${name} `)}
          />
        </div>
      ))}
      {begun.brief === '' || !isOne ? null : (
        <TextArea label={words.brief} value={brief} onChange={setBrief} />
      )}
      {isPlain ? null : (
        <PlaceChoice
          workspaces={places}
          workspace={workspace}
          onWorkspace={(id) => {
            setChosenId(id);
            setColumnId(undefined);
          }}
          columns={columns}
          column={column}
          onColumn={setColumnId}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button kind={isPlain ? 'plain' : 'primary'} type="submit" isDisabled={!isTakeable}>
          {isPlain && count < 2 ? words.addFirst : words.add(Math.max(1, count))}
        </Button>
        {isPlain ? null : (
          <Button kind="quiet" onPress={onLeave}>
            {words.close}
          </Button>
        )}
        <p role="status" className="min-w-0 flex-1 basis-40 text-meta text-ink-3">
          {trouble !== null ? (
            <span className="text-late">{trouble}</span>
          ) : room === undefined ? (
            words.missing
          ) : column === undefined ? (
            words.noColumn
          ) : count > 1 ? (
            words.several(count)
          ) : null}
        </p>
      </div>
    </form>
  );
}

/** Enter takes it, Shift Enter begins another line; where fingers type, the button takes it. */
function LineField(props: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onTake: () => void;
  readonly onLeave: () => void;
  /** It waits for whoever comes to it. */
  readonly isCalm: boolean;
}) {
  const { text, onText, onTake, onLeave, isCalm } = props;
  const words = useWords(quickAddWords);
  const element = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const at = element.current;
    if (isCalm) return;
    at?.focus();
    at?.setSelectionRange(at.value.length, at.value.length);
  }, [isCalm]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onTake();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onLeave();
    }
  }
  return (
    <div className={box}>
      <textarea
        ref={element}
        aria-label={isCalm ? words.first : words.label}
        rows={1}
        dir={directionOf(text)}
        enterKeyHint="done"
        value={text}
        placeholder={words.placeholder}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        className={field}
      />
    </div>
  );
}

function columnsOf(room: AddingRoom | undefined): readonly ColumnRecord[] {
  return (room?.session.client.all('column') ?? [])
    .filter(({ archivedAt }) => archivedAt === null)
    .toSorted(compareByOrderKey);
}

function useGround(room: AddingRoom | undefined, asWords: ReadonlySet<string>): QuickGround {
  const { locale } = useLanguage();
  const { profile } = useMe();
  const now = useMinute();
  const client = room?.session.client;
  return {
    now,
    zone: profile.zone,
    firstDay: profile.firstDay ?? firstDayOfWeek(locale),
    weekend: profile.weekend ?? usualWeekend,
    usual: endOfWork,
    me: profile.id,
    people: (client?.all('member') ?? [])
      .filter(({ active }) => active)
      .map(({ userId, name }) => ({ id: userId, name })),
    labels: (client?.all('label') ?? []).map(({ id, name }) => ({ id, name })),
    asWords,
  };
}
