import type { Role } from '../access/role.ts';
import type { ColumnKind } from '../board/record.ts';
import type { ZonedMoment } from '../kernel/wall-time.ts';

/** Something that a sentence speaks of; its name is looked up by whoever says the sentence. */
export interface Thing {
  readonly kind: string;
  readonly id: string;
}

/** A day of the calendar: `2026-11-24`. */
export interface DayPart {
  readonly day: string;
}

type Text = string | null;

/**
 * What a line of activity says, as a tag and the values that its words need. Who did it and what it was
 * about stand in the line. One typed message for each tag, in each language.
 */
export interface SentenceParts {
  readonly taskCreated: { readonly title: Text };
  readonly taskMoved: { readonly from: Thing | null; readonly to: Thing };
  /** Within its column. */
  readonly taskReordered: object;
  readonly taskAssigned: { readonly to: Thing };
  readonly taskReassigned: { readonly from: Thing; readonly to: Thing };
  readonly taskUnassigned: { readonly from: Thing };
  readonly taskArchived: object;
  readonly taskRestored: object;
  readonly titleWritten: { readonly from: Text; readonly to: Text };
  readonly briefWritten: { readonly from: Text; readonly to: Text };
  /** Two people wrote at once: both versions stand until somebody chooses. */
  readonly titleDisputed: object;
  readonly briefDisputed: object;
  readonly titleChosen: { readonly to: Text };
  readonly briefChosen: { readonly to: Text };
  readonly dueSet: { readonly to: ZonedMoment };
  readonly dueChanged: { readonly from: ZonedMoment; readonly to: ZonedMoment };
  readonly dueTaken: { readonly from: ZonedMoment };
  readonly dueMet: object;
  readonly dueNotMet: object;
  /** The rules of the zone changed, the words people agreed on did not. */
  readonly dueMended: object;
  /** `to` is `null` for "no date". */
  readonly dateProposed: { readonly to: ZonedMoment | null; readonly word: Text };
  readonly dateAgreed: { readonly to: ZonedMoment | null };
  readonly proposalTakenBack: { readonly from: ZonedMoment | null };
  readonly taskRequested: object;
  readonly taskDeclined: { readonly word: Text };
  readonly taskWithdrawn: { readonly word: Text };
  readonly taskStarted: object;
  readonly taskDelivered: { readonly word: Text };
  readonly deliveryAccepted: { readonly word: Text };
  readonly deliverySilent: { readonly count: number };
  readonly taskOutside: { readonly word: Text };
  readonly taskInside: object;
  readonly changesRequested: { readonly word: Text };
  readonly deliveryTakenBack: object;
  readonly taskCancelled: { readonly word: Text };
  readonly taskReopened: object;
  /** Of one's own task; `null` of a program newer than this one. */
  readonly ownStateSet: { readonly kind: ColumnKind | null };
  readonly taskOffered: { readonly to: Thing };
  readonly offerTakenBack: object;
  readonly taskReminded: object;
  readonly changeAcknowledged: object;
  readonly repeatSet: object;
  readonly repeatProposed: object;
  readonly repeatChanged: object;
  readonly repeatAgreed: object;
  readonly repeatTakenBack: object;
  /** The date that it takes instead. */
  readonly repeatSkipped: { readonly to: ZonedMoment | null };
  readonly repeatUnskipped: { readonly to: ZonedMoment | null };
  readonly repeatEnded: object;
  readonly wordsOnlyHere: object;
  readonly wordsFollow: object;
  readonly repeatMade: object;
  readonly areaCreated: { readonly name: Text };
  readonly areaRenamed: { readonly from: Text; readonly to: Text };
  readonly areaArchived: { readonly area: Thing };
  readonly areaRestored: { readonly area: Thing };
  readonly areaSet: { readonly area: Thing };
  readonly areaTaken: object;
  readonly labelPut: { readonly label: Thing };
  readonly labelTaken: { readonly label: Thing };
  readonly stepAdded: { readonly text: Text };
  readonly stepWritten: { readonly from: Text; readonly to: Text };
  readonly stepTicked: { readonly step: Thing };
  readonly stepUnticked: { readonly step: Thing };
  readonly stepMoved: object;
  readonly stepRemoved: { readonly text: Text };
  readonly stepBecameTask: { readonly text: Text };
  readonly taskBecameStep: { readonly text: Text };
  /** Of messages it is told that they were written, never what. */
  readonly messageSent: object;
  readonly messageEdited: object;
  readonly messageDeleted: object;
  readonly messageRemoved: object;
  readonly questionAsked: { readonly to: Thing };
  readonly questionAnswered: object;
  readonly questionWithdrawn: object;
  /** Of a day's note, too, never what it says. */
  readonly handOffSent: object;
  readonly handOffEdited: object;
  readonly handOffTakenBack: object;
  readonly businessWritten: object;
  readonly fileAdded: { readonly name: Text };
  /** Another state of the same file came. */
  readonly fileRenewed: { readonly file: Thing };
  readonly fileRenamed: { readonly from: Text; readonly to: Text };
  readonly fileArchived: { readonly file: Thing };
  readonly fileRestored: { readonly file: Thing };
  readonly fileRemoved: { readonly name: Text };
  /** Its time in the archive was over. */
  readonly fileExpired: { readonly name: Text };
  readonly fileMadeConfidential: { readonly file: Thing };
  readonly fileMadeOpen: { readonly file: Thing };
  /** A confidential one was downloaded. */
  readonly fileTaken: { readonly file: Thing };
  readonly fileRequested: { readonly text: Text };
  readonly fileRequestEnded: object;
  /** By a link: from somebody without an account. */
  readonly fileArrived: { readonly name: Text };
  readonly boardImported: { readonly records: number };
  readonly importTakenBack: { readonly records: number };
  readonly columnCreated: { readonly name: Text };
  readonly columnRenamed: { readonly from: Text; readonly to: Text };
  /** Which states it shows. */
  readonly columnMapped: { readonly kind: ColumnKind | null };
  readonly columnMoved: object;
  readonly columnArchived: object;
  readonly columnRestored: object;
  readonly labelCreated: { readonly name: Text };
  readonly labelRenamed: { readonly from: Text; readonly to: Text };
  readonly labelRemoved: { readonly name: Text };
  readonly templateCreated: { readonly name: Text };
  readonly templateRenamed: { readonly from: Text; readonly to: Text };
  readonly templateArchived: object;
  readonly templateRestored: object;
  readonly templateTaskAdded: { readonly title: Text };
  /** How far from its event a task of a template is due. */
  readonly templateWhenSet: { readonly task: Thing };
  /** What a task of a template says. */
  readonly templateWordsSet: { readonly task: Thing | null };
  readonly eventCreated: { readonly name: Text; readonly to: DayPart | null };
  readonly eventRenamed: { readonly from: Text; readonly to: Text };
  readonly eventMoved: { readonly from: DayPart | null; readonly to: DayPart | null };
  readonly eventArchived: object;
  readonly eventRestored: object;
  readonly documentCreated: { readonly title: Text };
  readonly documentRenamed: { readonly from: Text; readonly to: Text };
  readonly documentArchived: object;
  readonly documentRestored: object;
  readonly checkInPlanned: { readonly to: ZonedMoment };
  readonly checkInCancelled: { readonly from: ZonedMoment };
  readonly checkInMended: object;
  readonly callStarted: object;
  readonly callEnded: object;
  readonly memberJoined: { readonly name: Text; readonly role: Role | null };
  readonly memberLeft: { readonly name: Text };
  readonly memberRole: { readonly from: Role; readonly to: Role };
  readonly memberRenamed: { readonly from: Text; readonly to: Text };
  readonly workspaceNamed: { readonly from: Text; readonly to: Text };
  /** A copy of a workspace was brought in here. */
  readonly workspaceRestored: object;
  /** A copy of all of it was taken along. */
  readonly workspaceTaken: object;
  /** Of a program newer than this one. */
  readonly somethingElse: object;
}

export type What = keyof SentenceParts;

export type Sentence = {
  [W in What]: { readonly what: W; readonly parts: SentenceParts[W] };
}[What];
