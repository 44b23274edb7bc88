import type { AnswersProblem } from '@sanad/domain/review/answers';
import type { DayKind } from '@sanad/domain/review/kind';
import type { Outcome } from '@sanad/domain/review/outcome';
import type { ScaleQuestion, WordQuestion } from '@sanad/domain/review/questions';
import type { TrialProblem } from '@sanad/domain/review/trial/trial';

import type { English } from '../../i18n/message.ts';

export function messages(t: English) {
  const hours = (minutes: number) =>
    t.plural(minutes / 60, { one: '{n} hour', other: '{n} hours' });
  const scale: Readonly<Record<ScaleQuestion, string>> = {
    expectations: 'Were expectations met?',
    brief: 'Were the briefs clear?',
    onTime: 'Was everything on time, work and answers?',
    scope: 'Is the scope still right?',
    rate: 'Is the rate still right?',
    trust: 'Do we trust each other?',
    basics: 'Do the basics work: access, tools, channels?',
    processes: 'Do the processes run without asking each time?',
    procedures: 'Has the assistant written procedures of their own?',
    autonomy: 'Does the assistant decide enough alone?',
    again: 'Is going on together wanted?',
  };
  const words: Readonly<Record<WordQuestion, string>> = {
    keep: 'What is good as it is?',
    start: 'What would be good to begin with?',
    stop: 'What would be good to leave off?',
  };
  const outcomes: Readonly<Record<Outcome, string>> = {
    continue: 'Go on as it is',
    adjust: 'Change the agreement',
    end: 'End the engagement',
  };
  const ofTrial: Readonly<Record<Outcome, string>> = {
    continue: 'Go on after the trial',
    adjust: 'Go on with other terms',
    end: 'Stop here',
  };
  const problems: Readonly<Record<AnswersProblem | TrialProblem, string>> = {
    unanswered: 'Each question of the scale needs an answer. What is in words may stay empty.',
    not_asked: 'These questions are of another review. Load the page again.',
    ends_too_early: 'Its last day is tomorrow at the earliest.',
    ends_too_late: 'Its last day is within 60 days.',
  };
  return {
    title: 'Trial and reviews',
    titleWith: (name: string) => `Trial and reviews with ${t.name(name)}`,
    back: 'To the agreement',
    gone: 'There are no reviews to read here',
    goneHelp:
      'An engagement’s reviews are read by its assistant and by the client’s owners and approvers.',
    failed: 'The reviews couldn’t be loaded',
    failedHelp: 'Nothing of them has changed.',
    offline: 'Reviews need a connection',
    offlineHelp: 'They are kept on the server alone.',
    offlineNotice:
      'No connection. What you answer is kept on this device and sent as your draft later.',
    tryAgain: 'Try again',
    left: (name: string) => `${t.name(name)} has left the workspace. This can only be read.`,
    reader: 'You approve for the client’s side. You read a review once both sides’ answers are in.',
    lead: 'Each side answers for itself. Neither sees the other’s answers before both are in.',
    help: 'How reviews work',
    kindOf: (kind: 'trial' | DayKind, days: number) =>
      kind === 'trial' ? 'Review of the trial' : `Review after ${t.number(days)} days`,
    days: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday' },
    sealed: {
      both: 'Both sides’ answers are waited for.',
      yours: 'Theirs are in, waiting for yours.',
      theirs: 'Yours are in. They open together with the other side’s.',
      client: 'The client’s side has answered. The assistant’s answers are waited for.',
      assistant: 'The assistant has answered. The client’s side’s answers are waited for.',
    },
    half: {
      in: 'Handed in',
      inAt: (when: string) => `Handed in ${when}`,
      yours: 'Your answers',
      waits: 'Not in yet',
    },
    seam: 'Whose answers are in',
    answer: 'Answer',
    goOn: 'Go on answering',
    answeredBy: (name: string) =>
      `${t.name(name)} has answered for your side. What you had begun was not handed in.`,
    readOwn: 'Your side’s answers',
    readBoth: 'Both sides’ answers',
    form: {
      title: 'Your side’s answers',
      help: (workspace: string) =>
        `For ${t.name(workspace)}. Sealed until the other side has handed in too; then both are open at once, and stay as they are.`,
      helpAssistant:
        'For you as the assistant. Sealed until the other side has handed in too; then both are open at once, and stay as they are.',
      scale: ['No', 'Rather not', 'Mostly', 'Yes'] as readonly string[],
      optional: 'May stay empty',
      handIn: 'Hand in',
      close: 'Later',
      once: 'What is handed in cannot be changed.',
      kept: 'Your draft is kept. Only you read it.',
      here: 'On this device. It is sent as your draft once there is a connection.',
      keeping: 'Keeping…',
      handedIn: 'Handed in. It opens together with the other side’s.',
      opened: 'Handed in. Both sides’ answers are open.',
    },
    scale,
    words,
    nothing: 'Nothing',
    side: { client: 'Client’s side', assistant: 'Assistant' },
    by: (name: string) => `by ${t.name(name)}`,
    outcome: {
      title: 'What comes of it',
      help: 'One side proposes, the other agrees.',
      proposed: (name: string, what: string) => `${t.name(name)} proposes: ${what}`,
      waits: 'It waits for the other side’s answer.',
      agreed: (what: string) => `Agreed: ${what}`,
      by: (one: string, other: string, day: string) =>
        `${t.name(one)} and ${t.name(other)}, ${day}`,
      agree: (what: string) => `Agree: ${what}`,
      another: 'Something else',
      propose: 'Propose',
      sent: 'Proposed. The other side hears of it.',
      said: 'Agreed',
      toAgreement: 'Propose a change of the agreement',
      toEnd: 'To the notice and the end',
      endHelp:
        'Nothing has ended by this alone: the agreement holds until notice is given and its days are over.',
    },
    outcomes: (isTrial: boolean) => (isTrial ? ofTrial : outcomes),
    ahead: {
      title: 'Ahead',
      help: 'Each opens by itself on its day. Either side may open one sooner.',
      on: (day: string) => day,
      open: 'Open now',
      openOf: (what: string) => `Open now: ${what}`,
      opened: 'Opened. Both sides can answer.',
      none: 'All reviews of the first 90 days have been opened.',
    },
    earlier: 'Reviews',
    noneYet: 'No review is open yet',
    seal: 'Seal',
    sealHelp: 'The hash of both sides’ answers, as they were handed in.',
    problems,
    trial: {
      title: 'Trial',
      none: 'A short, paid beginning: up to three tasks, a cap in hours or money, and an end that both know. A review follows it.',
      start: 'Start a trial',
      another: 'Start another trial',
      until: (day: string) => `On trial until ${day}`,
      ended: (day: string) => `Ended ${day}`,
      endedBy: (name: string, day: string) => `Ended by ${t.name(name)} ${day}`,
      startedBy: (name: string, day: string) => `started by ${t.name(name)} ${day}`,
      capHours: (minutes: number) => `up to ${hours(minutes)}`,
      capMoney: (money: string) => `up to ${t.token(money)}`,
      tasks: (count: number) =>
        count === 0 ? 'No tasks yet' : `${t.number(count)} of ${t.number(3)} tasks`,
      add: 'Add a task',
      addOf: 'Tasks of this assistant',
      noTasks: 'This assistant has no other open tasks. Assign one on the board first.',
      full: 'A trial has three tasks at most.',
      takeOut: (title: string) => `Take ${t.quote(title)} out of the trial`,
      gone: 'is not open any more',
      end: 'End the trial',
      endSure: 'End it now? Its review opens for both sides.',
      endNow: 'End now',
      cancel: 'Cancel',
      started: 'The trial has started.',
      over: 'The trial has ended. Its review is open.',
      form: {
        title: 'Start a trial',
        cap: 'Cap',
        caps: { hours: 'Hours', money: 'Money' },
        hours: 'Hours at most',
        hoursError: 'Whole hours, from 1 to 80.',
        currency: 'Currency',
        amount: 'Amount at most',
        amountError: 'An amount above zero, such as 250.',
        endsOn: 'Last day',
        endsHelp: 'By the assistant’s clocks. It ends after that day, or when either side ends it.',
        vault: 'Tasks are added once it runs.',
        start: 'Start',
      },
    },
  };
}

export type ReviewMessages = ReturnType<typeof messages>;
