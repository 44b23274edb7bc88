import { addDays } from '@sanad/domain/kernel/dates/calendar-day';
import { readDay, writeDay } from '@sanad/domain/kernel/dates/day-text';
import { agreeDate, proposeDate } from '@sanad/domain/task/life/date-mutations';
import { mayAgree, openProposal } from '@sanad/domain/task/life/proposal';
import { doerOf, isAsker } from '@sanad/domain/task/life/sides';
import type { Standing } from '@sanad/domain/task/life/standing';
import { isOver } from '@sanad/domain/task/life/task-state';
import {
  agreeRepeat,
  changeRepeat,
  endRepeat,
  repeatTask,
  takeBackRepeat,
} from '@sanad/domain/task/repeat/repeat-mutations';
import { momentOn, nextTurn, type RepeatPlan } from '@sanad/domain/task/repeat/repeat-plan';
import type { SeriesRecord } from '@sanad/domain/task/repeat/series-record';
import {
  agreementOf,
  mayAgreePlan,
  maySpeakOfPlan,
  needsNoYes,
  openAsk,
} from '@sanad/domain/task/repeat/series-standing';
import { skipRepeat } from '@sanad/domain/task/repeat/turn-mutations';
import { setTaskDue } from '@sanad/domain/task/task-due-mutations';
import { useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { cityOf } from '../../../i18n/city.ts';
import { mediumDate, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useMe, useMember, useRecord } from '../../../realtime/session/use-live.ts';
import { useMutate, useUndo } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { Note } from '../life/life-notes.tsx';
import { useParties, type Parties } from '../life/use-parties.ts';
import { useStanding } from '../life/use-standing.ts';
import { useWhen } from '../life/use-when.ts';
import type { OpenPieceProps } from '../parts/task-part.ts';
import { WordsSaid } from './changed-here.tsx';
import { ComingList } from './coming-list.tsx';
import { RepeatForm } from './repeat-form.tsx';
import { repeatWords } from './repeat-words.ts';
import { planSentence } from './rule-sentence.ts';

/** That a task comes again: nothing, a button, or its rule with what comes next and whose yes it waits for. */
export function Repeat({ task, readOnly }: OpenPieceProps) {
  const words = useWords(repeatWords);
  const standing = useStanding(task);
  const parties = useParties(standing);
  const series = useRecord('series', task.seriesId);
  const [editing, setEditing] = useState(false);
  const returnFocus = useReturnFocus(() => document.getElementById(openerId(task.id)));
  const isNewest = series?.taskId === task.id;
  const isOpen = task.archivedAt === null && !isOver(standing.state);
  const maySpeak = !readOnly && maySpeakOfPlan(standing, parties.me);
  if (series && !isNewest) return null;
  if (!series && (!isOpen || !maySpeak)) return null;

  function leave(): void {
    setEditing(false);
    returnFocus();
  }

  return (
    <section aria-label={words.label} className="rows gap-3">
      {series ? (
        <Rule
          series={series}
          standing={standing}
          parties={parties}
          maySpeak={maySpeak}
          readOnly={readOnly}
          isEditing={editing}
          onEdit={() => setEditing(true)}
        />
      ) : null}
      {!series && !editing ? (
        <Button
          id={openerId(task.id)}
          kind="quiet"
          size="small"
          icon="again"
          className="justify-self-start"
          onPress={() => setEditing(true)}
        >
          {words.none}
        </Button>
      ) : null}
      {editing ? (
        <Editing standing={standing} parties={parties} series={series} onLeave={leave} />
      ) : null}
    </section>
  );
}

function openerId(taskId: string): string {
  return `repeat-${taskId}`;
}

interface RuleProps {
  readonly series: SeriesRecord;
  readonly standing: Standing;
  readonly parties: Parties;
  readonly maySpeak: boolean;
  readonly readOnly: boolean;
  readonly isEditing: boolean;
  readonly onEdit: () => void;
}

function Rule(props: RuleProps) {
  const { series, standing, parties, maySpeak } = props;
  const words = useWords(repeatWords);
  const say = usePlanSentence();
  const when = useWhen();
  const agreed = needsNoYes(standing) ? null : agreementOf(series, standing);
  const isAsked = openAsk(series, standing) !== null;
  return (
    <>
      {isAsked && !agreed ? null : (
        <p className="flex items-start gap-1.75 text-ui font-semibold">
          <Icon name="again" size="small" className="mt-0.75" />
          <span className="min-w-0">
            <Sentence>{say(series.plan)}</Sentence>
          </span>
        </p>
      )}
      <Asked {...props} />
      <ComingList plan={series.plan} after={series.day} zone={parties.zone} most={1} />
      {agreed ? (
        <Note icon="agreed" ink="text-agreed">
          <Sentence>{words.agreed(when.at(agreed.at))}</Sentence>
        </Note>
      ) : null}
      <Note>{series.plan.makes === 'done' ? words.makesDone : words.makesTime}</Note>
      <WordsSaid series={series} task={standing.task} readOnly={props.readOnly} />
      {maySpeak && !props.isEditing ? <Deeds {...props} isAsked={isAsked} /> : null}
    </>
  );
}

/** A plan on the table: whose it is, and the button of whoever answers. */
function Asked({ series, standing, parties, ...props }: RuleProps) {
  const words = useWords(repeatWords);
  const say = usePlanSentence();
  const mutate = useMutate();
  const ask = openAsk(series, standing);
  const by = useMember(ask?.by);
  if (!ask || !by) return null;
  const { maySpeak, readOnly, isEditing, onEdit } = props;
  const { task, state, people } = standing;
  const isMine = ask.by === parties.me;
  const far = parties.far && shortNameOf(parties.far.name);
  const isAgreed = agreementOf(series, standing) !== null;
  const proposal = openProposal(task, state);
  const date =
    proposal &&
    proposal.due &&
    state === 'requested' &&
    mayAgree(task, proposal, parties.me, people)
      ? proposal
      : null;

  // Whoever takes it by their yes to its date may say yes to its rule with it.
  const takes = date !== null && doerOf(task, people) === null;
  const mayAnswer = !readOnly && !isMine && (takes || mayAgreePlan(ask, standing, parties.me));

  function agree(): void {
    if (date) {
      const at = date.due?.at ?? null;
      if (!mutate(agreeDate, { taskId: task.id, proposalId: date.id, at })) return;
    }
    if (ask) mutate(agreeRepeat, { seriesId: series.id, askId: ask.id });
  }

  return (
    <div className="rows gap-2.5 rounded-task border border-line bg-sunken p-3.5">
      <p className="text-small text-ink-2">
        <Sentence>{isMine ? words.youAsk : words.asks(shortNameOf(by.name))}</Sentence>
      </p>
      <p className="flex items-start gap-1.75 text-ui font-semibold">
        <Icon name="again" size="small" className="mt-0.75" />
        <span className="min-w-0">
          <Sentence>{say(ask.plan)}</Sentence>
        </span>
      </p>
      {isAgreed ? (
        <Note>
          <Sentence>{words.stands(say(series.plan))}</Sentence>
        </Note>
      ) : null}
      {isMine && !isAgreed && far ? (
        <Note>
          <Sentence>{words.waits(far)}</Sentence>
        </Note>
      ) : null}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {mayAnswer ? (
          <Button size="small" kind="primary" icon="check" onPress={agree}>
            {date ? words.agreeBoth : words.agree}
          </Button>
        ) : null}
        {mayAnswer && maySpeak && !isEditing ? (
          <Button size="small" id={openerId(task.id)} onPress={onEdit}>
            {words.other}
          </Button>
        ) : null}
        {isMine && series.asked && maySpeak ? (
          <Button
            size="small"
            kind="quiet"
            onPress={() => mutate(takeBackRepeat, { seriesId: series.id, askId: ask.id })}
          >
            {words.takeBack}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** What can be done with it: another rule, leaving one out, the end. */
function Deeds(props: RuleProps & { readonly isAsked: boolean }) {
  const { series, standing, parties, onEdit } = props;
  const words = useWords(repeatWords);
  const { locale } = useLanguage();
  const mutate = useMutate();
  const turn = useUndo();
  const { task, state, people } = standing;
  const isOpen = task.archivedAt === null && !isOver(state);
  const isAnswering = props.isAsked && openAsk(series, standing)?.by !== parties.me;
  const isAgreed = agreementOf(series, standing) !== null;
  const maySkip =
    isOpen &&
    (needsNoYes(standing) || (isAsker(task, parties.me, people) && (!task.agreed || isAgreed)));
  const undo = { label: words.undo, icon: 'undo', onAct: () => void turn.undo() } as const;

  function skip(): void {
    const now = Date.now();
    const day = nextTurn(series.plan, series.day, now);
    if (day === null || !mutate(skipRepeat, { seriesId: series.id, day: series.day })) return;
    const { at } = momentOn(series.plan, day).moment;
    const time = timeOfDay(locale, parties.zone, at);
    const said = words.moment(mediumDate(locale, parties.zone, at, now), time);
    toasts.show({ text: words.skipped(said), action: undo });
  }

  function end(): void {
    if (!mutate(endRepeat, { seriesId: series.id })) return;
    const isPlain = !series.agreed && !series.asked && needsNoYes(standing);
    toasts.show({ text: words.ended, ...(isPlain ? { action: undo } : {}) });
  }

  return (
    <div className="flex flex-wrap gap-2">
      {isAnswering ? null : (
        <Button size="small" id={openerId(task.id)} onPress={onEdit}>
          {words.change}
        </Button>
      )}
      {maySkip ? (
        <Button size="small" kind="quiet" onPress={skip}>
          {words.skip}
        </Button>
      ) : null}
      <Button size="small" kind="quiet" onPress={end}>
        {words.end}
      </Button>
    </div>
  );
}

function Editing(props: {
  readonly standing: Standing;
  readonly parties: Parties;
  readonly series: SeriesRecord | undefined;
  readonly onLeave: () => void;
}) {
  const { standing, parties, series, onLeave } = props;
  const words = useWords(repeatWords);
  const { task, people } = standing;
  const mutate = useMutate();
  const doer = useMember(doerOf(task, people) ?? task.assigneeId);
  const me = useMe();
  const zone = doer?.zone ?? parties.doer?.zone ?? me?.zone ?? parties.zone;
  const isPlain = needsNoYes(standing);
  const kept = series ? (openAsk(series, standing)?.plan ?? series.plan) : null;
  const far = parties.far && shortNameOf(parties.far.name);
  const due = task.proposal ? task.proposal.due : task.due;
  const save = series ? words.form.saveChange : words.form.save;

  function onSave(plan: RepeatPlan): void {
    const askId = crypto.randomUUID();
    if (series) {
      if (mutate(changeRepeat, { seriesId: series.id, askId, plan })) onLeave();
      return;
    }
    if (!due && !putFirstDate(plan)) return;
    const seriesId = crypto.randomUUID();
    if (mutate(repeatTask, { taskId: task.id, seriesId, askId, plan })) onLeave();
  }

  /** What comes again has a date from the first on. */
  function putFirstDate(plan: RepeatPlan): boolean {
    const before = writeDay(addDays(readDay(plan.from), -1));
    const day = nextTurn(plan, before, Date.now());
    if (day === null) return false;
    const first = momentOn(plan, day).moment;
    if (isPlain) return mutate(setTaskDue, { taskId: task.id, due: first });
    const proposalId = crypto.randomUUID();
    return mutate(proposeDate, { taskId: task.id, proposalId, due: first });
  }

  return (
    <RepeatForm
      kept={kept}
      due={due}
      after={series?.day ?? null}
      zone={zone}
      myZone={parties.zone}
      action={isPlain || !far ? save : words.form.propose(far)}
      onSave={onSave}
      onLeave={onLeave}
    />
  );
}

function usePlanSentence(): (plan: RepeatPlan) => string {
  const words = useWords(repeatWords);
  const { locale, language } = useLanguage();
  return (plan) => planSentence(words, { locale, city: cityOf(plan.zone, language) }, plan);
}
