import type { Role } from '@sanad/domain/access/role';

import type { English } from '../../i18n/message.ts';
import type { Sentences } from './sentences/said.ts';

const asRole: Readonly<Record<Role, string>> = {
  owner: 'as owner',
  approver: 'as approver',
  requester: 'as requester',
  assistant: 'as assistant',
  guest: 'as guest',
};

/** What the history says. Texts that people wrote stand in quotation marks, names do not. */
export const messages = (t: English) => {
  const named = (text: string, other: string) => (text === '' ? other : t.name(text));
  const quoted = (text: string) => (text === '' ? 'nothing' : t.quote(text));
  const person = (name: string) => named(name, 'Somebody');
  const column = (name: string) => named(name, 'a column that is gone');
  const area = (name: string) =>
    name === '' ? 'an area that is gone' : `the area ${t.quote(name)}`;
  const label = (name: string) =>
    name === '' ? 'a label that is gone' : `the label ${t.name(name)}`;
  const fileOf = (name: string) => (name === '' ? 'a file that is gone' : t.quote(name));
  const step = (text: string) => (text === '' ? 'a step that is gone' : t.quote(text));
  const taskIn = (title: string) => (title === '' ? 'a task' : t.quote(title));

  const said = (word: string) => (word === '' ? '' : `: ${t.quote(word)}`);
  const states: Readonly<Record<string, string>> = {
    plain: 'no state',
    requested: 'Requested',
    in_progress: 'In progress',
    waiting_client: 'Waiting',
    in_review: 'In review',
    done: 'Done',
  };
  const state = (kind: string) => states[kind] ?? 'another state';

  const sentences: Sentences = {
    taskCreated: ({ who, title }) =>
      title === ''
        ? `${person(who)} created the task`
        : `${person(who)} created the task as ${t.quote(title)}`,
    taskMoved: ({ who, from, to }) =>
      `${person(who)} moved it from ${column(from)} to ${column(to)}`,
    taskReordered: ({ who }) => `${person(who)} changed its place in the column`,
    taskAssigned: ({ who, to }) => `${person(who)} assigned it to ${person(to)}`,
    taskReassigned: ({ who, from, to }) =>
      `${person(who)} assigned it to ${person(to)} instead of ${person(from)}`,
    taskUnassigned: ({ who, from }) => `${person(who)} took it from ${person(from)}: unassigned`,
    taskArchived: ({ who }) => `${person(who)} archived it`,
    taskRestored: ({ who }) => `${person(who)} restored it`,
    titleWritten: ({ who }) => `${person(who)} changed the title`,
    briefWritten: ({ who, from, to }) => {
      if (from === '') return `${person(who)} wrote the brief`;
      return to === '' ? `${person(who)} emptied the brief` : `${person(who)} changed the brief`;
    },
    titleDisputed: ({ who }) => `${person(who)} wrote another version of the title`,
    briefDisputed: ({ who }) => `${person(who)} wrote another version of the brief`,
    titleChosen: ({ who }) => `${person(who)} chose between the versions of the title`,
    briefChosen: ({ who }) => `${person(who)} chose between the versions of the brief`,
    dueSet: ({ who, to }) => `${person(who)} set the due date to ${t.name(to)}`,
    dueChanged: ({ who, from, to }) =>
      `${person(who)} changed the due date from ${t.name(from)} to ${t.name(to)}`,
    dueTaken: ({ who, from }) => `${person(who)} removed the due date ${t.name(from)}`,
    dueMet: ({ who }) => `${person(who)} marked it as delivered`,
    dueNotMet: ({ who }) => `${person(who)} marked it as not delivered`,
    dueMended: () => 'The rules of its time zone changed; the due date kept its time of day',
    dateProposed: ({ who, to, word }) =>
      `${person(who)} proposed ${to === '' ? 'no date' : t.name(to)}${said(word)}`,
    dateAgreed: ({ who, to }) =>
      to === '' ? `${person(who)} agreed: no date` : `${person(who)} agreed to ${t.name(to)}`,
    proposalTakenBack: ({ who, from }) =>
      `${person(who)} took the proposal back${from === '' ? '' : `: ${t.name(from)}`}`,
    taskRequested: ({ who }) => `${person(who)} asked for it anew: its date is to be agreed`,
    taskDeclined: ({ who, word }) => `${person(who)} declined${said(word)}`,
    taskWithdrawn: ({ who, word }) => `${person(who)} withdrew the request${said(word)}`,
    taskStarted: ({ who }) => `${person(who)} started`,
    taskDelivered: ({ who, word }) => `${person(who)} delivered${said(word)}`,
    deliveryAccepted: ({ who, word }) => `${person(who)} accepted the delivery${said(word)}`,
    deliverySilent: ({ count }) =>
      `Accepted by the agreement, since nobody answered for ${t.plural(count, { one: '{n} day', other: '{n} days' })}`,
    taskOutside: ({ who, word }) =>
      `${person(who)} marked it as outside the agreement${said(word)}`,
    taskInside: ({ who }) => `${person(who)} took back that it is outside the agreement`,
    changesRequested: ({ who, word }) => `${person(who)} asked for changes${said(word)}`,
    deliveryTakenBack: ({ who }) => `${person(who)} took the delivery back`,
    taskCancelled: ({ who, word }) => `${person(who)} cancelled it${said(word)}`,
    taskReopened: ({ who }) => `${person(who)} reopened it`,
    ownStateSet: ({ who, kind }) => `${person(who)} put it to ${state(kind)}`,
    taskOffered: ({ who, to }) => `${person(who)} asked ${person(to)} to take it over`,
    offerTakenBack: ({ who }) => `${person(who)} keeps it after all`,
    changeAcknowledged: ({ who }) => `${person(who)} has seen what was changed`,
    repeatSet: ({ who }) => `${person(who)} made it come again`,
    repeatProposed: ({ who }) => `${person(who)} proposed when it comes again`,
    repeatChanged: ({ who }) => `${person(who)} changed when it comes again`,
    repeatAgreed: ({ who }) => `${person(who)} agreed to when it comes again`,
    repeatTakenBack: ({ who }) => `${person(who)} took the proposed repeat back`,
    repeatSkipped: ({ who, to }) => `${person(who)} left one out: it is due ${t.name(to)} now`,
    repeatUnskipped: ({ who, to }) => `${person(who)} took one in again: it is due ${t.name(to)}`,
    wordsOnlyHere: ({ who }) => `${person(who)} keeps the changed words to this one`,
    wordsFollow: ({ who }) => `${person(who)} has those that follow take the changed words`,
    repeatEnded: ({ who }) => `${person(who)} ended the repeat`,
    repeatMade: () => 'The next one was made, since its time was here',
    taskReminded: ({ who }) => `${person(who)} sent a reminder`,
    areaCreated: ({ who, name }) => `${person(who)} named the area ${quoted(name)}`,
    areaRenamed: ({ who, from, to }) =>
      `${person(who)} renamed the area ${quoted(from)} to ${quoted(to)}`,
    areaArchived: (said) => `${person(said.who)} put ${area(said.area)} away`,
    areaRestored: (said) => `${person(said.who)} brought ${area(said.area)} back`,
    areaSet: (said) => `${person(said.who)} put it into ${area(said.area)}`,
    areaTaken: ({ who }) => `${person(who)} took it out of its area`,
    labelPut: (said) => `${person(said.who)} added ${label(said.label)}`,
    labelTaken: (said) => `${person(said.who)} removed ${label(said.label)}`,
    stepAdded: ({ who, text }) => `${person(who)} added the step ${step(text)}`,
    stepWritten: ({ who, from, to }) =>
      `${person(who)} changed the step ${quoted(from)} to ${quoted(to)}`,
    stepTicked: (said) => `${person(said.who)} ticked ${step(said.step)}`,
    stepUnticked: (said) => `${person(said.who)} unticked ${step(said.step)}`,
    stepMoved: ({ who }) => `${person(who)} moved a step`,
    stepRemoved: ({ who, text }) => `${person(who)} removed the step ${step(text)}`,
    stepBecameTask: ({ who, text }) =>
      `${person(who)} made the step ${step(text)} a task of its own`,
    taskBecameStep: ({ who, text }) => `${person(who)} made ${step(text)} a step again`,
    messageSent: ({ who }) => `${person(who)} wrote a message`,
    messageEdited: ({ who }) => `${person(who)} edited a message`,
    messageDeleted: ({ who }) => `${person(who)} deleted a message`,
    messageRemoved: ({ who }) => `${person(who)} removed a message of somebody else`,
    questionAsked: ({ who, to }) => `${person(who)} asked ${person(to)} a question`,
    questionAnswered: ({ who }) => `${person(who)} answered a question`,
    questionWithdrawn: ({ who }) => `${person(who)} withdrew a question`,
    handOffSent: ({ who }) => `${person(who)} left a note at the end of the day`,
    handOffEdited: ({ who }) => `${person(who)} edited the note of the day`,
    handOffTakenBack: ({ who }) => `${person(who)} took the note of the day back`,
    businessWritten: ({ who }) => `${person(who)} edited the page about the business`,
    fileAdded: ({ who, name }) => `${person(who)} added the file ${quoted(name)}`,
    fileRenewed: ({ who, file }) => `${person(who)} added another version of ${fileOf(file)}`,
    fileRenamed: ({ who, from, to }) =>
      `${person(who)} renamed a file from ${quoted(from)} to ${quoted(to)}`,
    fileArchived: ({ who, file }) => `${person(who)} archived ${fileOf(file)}`,
    fileRestored: ({ who, file }) => `${person(who)} restored ${fileOf(file)}`,
    fileRemoved: ({ who, name }) => `${person(who)} removed the file ${quoted(name)} for good`,
    fileRequested: ({ who, text }) => `${person(who)} asked somebody outside for ${quoted(text)}`,
    fileRequestEnded: ({ who }) => `${person(who)} ended a request for a file`,
    fileArrived: ({ name }) => `What was asked for came by its link: ${quoted(name)}`,
    fileExpired: ({ name }) => `The file ${quoted(name)} is gone: its time in the archive was over`,
    fileMadeConfidential: ({ who, file }) => `${person(who)} made ${fileOf(file)} confidential`,
    fileMadeOpen: ({ who, file }) => `${person(who)} made ${fileOf(file)} no longer confidential`,
    fileTaken: ({ who, file }) =>
      `${person(who)} downloaded ${fileOf(file)}, which is confidential`,
    boardImported: ({ who, records }) =>
      `${person(who)} imported ${t.plural(records, { one: '{n} entry', other: '{n} entries' })}`,
    workspaceRestored: ({ who }) => `${person(who)} brought a copy of a workspace in here`,
    workspaceTaken: ({ who }) => `${person(who)} took a copy of the workspace along`,
    importTakenBack: ({ who, records }) =>
      `${person(who)} took back an import of ${t.plural(records, { one: '{n} entry', other: '{n} entries' })}`,
    columnCreated: ({ who, name }) => `${person(who)} added the column ${quoted(name)}`,
    columnRenamed: ({ who, from, to }) =>
      `${person(who)} renamed it from ${quoted(from)} to ${quoted(to)}`,
    columnMapped: ({ who, kind }) => `${person(who)} said what the column shows: ${state(kind)}`,
    columnMoved: ({ who }) => `${person(who)} moved the column`,
    columnArchived: ({ who }) => `${person(who)} archived the column`,
    columnRestored: ({ who }) => `${person(who)} restored the column`,
    labelCreated: ({ who, name }) => `${person(who)} added the label ${quoted(name)}`,
    labelRenamed: ({ who, from, to }) =>
      `${person(who)} renamed it from ${quoted(from)} to ${quoted(to)}`,
    labelRemoved: ({ who, name }) => `${person(who)} removed the label ${quoted(name)}`,
    templateCreated: ({ who, name }) => `${person(who)} saved the template ${quoted(name)}`,
    templateRenamed: ({ who, from, to }) =>
      `${person(who)} renamed the template from ${quoted(from)} to ${quoted(to)}`,
    templateArchived: ({ who }) => `${person(who)} archived the template`,
    templateRestored: ({ who }) => `${person(who)} restored the template`,
    templateTaskAdded: ({ who, title }) => `${person(who)} put ${quoted(title)} into the template`,
    templateWhenSet: (said) =>
      `${person(said.who)} changed when ${taskIn(said.task)} is due in the template`,
    templateWordsSet: ({ who, task }) => `${person(who)} changed ${taskIn(task)} in the template`,
    eventCreated: ({ who, name, to }) => `${person(who)} planned ${quoted(name)} for ${t.name(to)}`,
    eventRenamed: ({ who, from, to }) =>
      `${person(who)} renamed the event from ${quoted(from)} to ${quoted(to)}`,
    eventMoved: ({ who, from, to }) =>
      `${person(who)} moved the event from ${t.name(from)} to ${t.name(to)}`,
    eventArchived: ({ who }) => `${person(who)} archived the event`,
    eventRestored: ({ who }) => `${person(who)} restored the event`,
    documentCreated: ({ who, title }) => `${person(who)} created the document ${quoted(title)}`,
    documentRenamed: ({ who, from, to }) =>
      `${person(who)} changed the title from ${quoted(from)} to ${quoted(to)}`,
    documentArchived: ({ who }) => `${person(who)} archived it`,
    documentRestored: ({ who }) => `${person(who)} restored it`,
    checkInPlanned: ({ who, to }) => `${person(who)} planned a check-in for ${t.name(to)}`,
    checkInCancelled: ({ who, from }) => `${person(who)} cancelled the check-in on ${t.name(from)}`,
    checkInMended: () => 'The rules of its time zone changed; the check-in kept its time of day',
    callStarted: ({ who }) => `${person(who)} started a check-in`,
    callEnded: () => 'The check-in ended',
    memberJoined: ({ it, name, role }) =>
      `${person(name || it)} joined${role === undefined ? '' : ` ${asRole[role]}`}`,
    memberLeft: ({ it, name }) => `${person(name || it)} is no longer a member`,
    memberRole: ({ it, from, to }) => `${person(it)} is here ${asRole[to]}, before ${asRole[from]}`,
    memberRenamed: ({ from, to }) => `${person(from)} is now called ${person(to)}`,
    workspaceNamed: ({ from, to }) =>
      from === ''
        ? `The workspace is called ${t.quote(to)}`
        : `The workspace is called ${t.quote(to)}, before ${t.quote(from)}`,
    somethingElse: ({ who }) => `${person(who)} made a change that this page does not know yet`,
  };

  return {
    title: 'History',
    of: (name: string) => `History of ${t.quote(name)}`,
    all: 'All of the workspace',
    earlier: 'Show earlier',
    changes: (count: number) => t.plural(count, { one: '{n} change', other: '{n} changes' }),
    earlierChanges: 'Earlier changes',
    loadingEarlier: 'Loading …',
    empty: 'Nothing is recorded yet',
    help: 'What is recorded',
    emptyHelp: 'Every change is listed here: who, what and when. Nobody can alter it.',
    nothingFound: 'Nothing like that has happened',
    nothingFoundHelp: 'Choose another person, kind or time.',
    showAll: 'Show everything',
    exchange: { title: 'What was said of the date', none: 'Nothing of it is written down.' },
    beginsHere: 'What happened before is not recorded.',
    failed: 'The history couldn’t be loaded',
    failedHelp: 'Your work is safe. The server did not answer.',
    earlierFailed: 'Earlier changes couldn’t be loaded.',
    tryAgain: 'Try again',
    offline: 'The history is on the server',
    offlineHelp: 'It appears when the connection is back.',
    before: 'Before',
    after: 'After',
    days: { today: 'Today', tomorrow: 'Tomorrow', yesterday: 'Yesterday' },
    filters: {
      label: 'Filters',
      person: 'Person',
      everybody: 'Everybody',
      kind: 'Kind',
      everything: 'Everything',
      kinds: {
        task: 'Tasks',
        document: 'Documents',
        file: 'Files',
        board: 'Columns, labels, templates and events',
        checkIn: 'Check-ins',
        people: 'People',
      },
      time: 'Time',
      times: {
        any: 'Any time',
        day: `The last ${t.number(24)} hours`,
        week: `The last ${t.number(7)} days`,
        month: `The last ${t.number(30)} days`,
      },
    },
    sentences,
  };
};

export type HistoryMessages = ReturnType<typeof messages>;
