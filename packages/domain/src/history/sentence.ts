import type { Role } from '../access/role.ts';
import type { ZonedMoment } from '../kernel/wall-time.ts';

/** Something that a sentence speaks of; its name is looked up by whoever says the sentence. */
export interface Thing {
  readonly kind: string;
  readonly id: string;
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
  readonly labelPut: { readonly label: Thing };
  readonly labelTaken: { readonly label: Thing };
  readonly stepAdded: { readonly text: Text };
  readonly stepWritten: { readonly from: Text; readonly to: Text };
  readonly stepTicked: { readonly step: Thing };
  readonly stepUnticked: { readonly step: Thing };
  readonly stepMoved: object;
  readonly stepRemoved: { readonly text: Text };
  /** Of messages it is told that they were written, never what. */
  readonly messageSent: object;
  readonly messageEdited: object;
  readonly messageDeleted: object;
  readonly messageRemoved: object;
  readonly questionAsked: { readonly to: Thing };
  readonly questionAnswered: object;
  readonly questionWithdrawn: object;
  readonly boardImported: { readonly records: number };
  readonly columnCreated: { readonly name: Text };
  readonly columnRenamed: { readonly from: Text; readonly to: Text };
  readonly columnMoved: object;
  readonly columnArchived: object;
  readonly columnRestored: object;
  readonly labelCreated: { readonly name: Text };
  readonly labelRenamed: { readonly from: Text; readonly to: Text };
  readonly labelRemoved: { readonly name: Text };
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
  /** Of a program newer than this one. */
  readonly somethingElse: object;
}

export type What = keyof SentenceParts;

export type Sentence = {
  [W in What]: { readonly what: W; readonly parts: SentenceParts[W] };
}[What];
