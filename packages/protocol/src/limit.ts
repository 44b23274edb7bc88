import { boardLimits } from '@sanad/domain/board/limit';
import { commentsLimits } from '@sanad/domain/comments/limit';
import { docsLimits } from '@sanad/domain/docs/limit';
import { filesLimits } from '@sanad/domain/files/limit';
import { personLimits } from '@sanad/domain/person/limit';
import { taskLimits } from '@sanad/domain/task/limit';

/** Every limit of the wire, by name. The server may lower or raise them from its environment; each has a hostile test. */
export const limits = {
  /** Bytes of one message on the record socket. */
  socketMessageBytes: 256 * 1024,
  /** Mutations in one push. */
  mutationsPerPush: 200,
  /** Messages a second of one record socket, as a bucket: steady rate and burst. */
  socketMessagesPerSecond: 200,
  socketMessageBurst: 600,
  /** Bytes a second of one record socket, and a burst; above it the server reads slower. */
  socketBytesPerSecond: 2 * 1024 * 1024,
  socketByteBurst: 16 * 1024 * 1024,
  /**
   * What one person may make the rooms do, over all sockets: a unit is about one small change, so each
   * record that is changed counts one, and so do each 4 KiB that are written or sent for it. Above it
   * their messages wait; nothing is lost.
   */
  workPerSecond: 1_000,
  workBurst: 10_000,
  /**
   * Notices that what one person does may make for others, over all their workspaces: so many at once, and so
   * many an hour after that. Each process counts what it commits.
   */
  noticesPerPersonAtOnce: 1_000,
  noticesPerPersonAndHour: 250,
  /** Entries of one inbox of one workspace; older ones go, those that are done first. */
  noticesPerInbox: 10_000,
  /** Unsent bytes kept for one slow reader before it is dropped. */
  socketBufferedBytes: 4 * 1024 * 1024,
  /** Presence: bytes of one state, states a second. */
  presenceBytes: 2 * 1024,
  presencePerSecond: 25,
  /** Rooms of one socket, sockets of one person. */
  roomsPerSocket: 50,
  socketsPerPerson: 50,
  /** Bytes of one document frame (a long time offline comes back as one); of a whole document's state. */
  docFrameBytes: 16 * 1024 * 1024,
  docStateBytes: 32 * 1024 * 1024,
  /** Frames and bytes a second of one connection, with a burst; above it the server reads slower. */
  docFramesPerSecond: 10_000,
  docFrameBurst: 20_000,
  docBytesPerSecond: 4 * 1024 * 1024,
  docByteBurst: 32 * 1024 * 1024,
  /** What answering a sync step costs, in frames of that rate: the answer is the whole document. */
  docSyncCost: 500,
  /** A connection that was slowed without a pause for so long is closed. */
  docFloodSeconds: 120,
  /** Unsent bytes kept for one slow reader, beside what it asked for itself. */
  docBufferedBytes: 4 * 1024 * 1024,
  /** Client ids in one state vector. */
  docClients: 100_000,
  /** Client ids that one connection may ask about; the rest it is not told of. */
  docOwnClients: 64,
  /** Answers to a sync step, in a row, that still stand on something missing. */
  docRefusedAnswers: 8,
  docConnectionsPerPerson: 100,
  /** Standing document tokens of one person in one workspace. */
  docTokensPerPerson: 50,
  /** Awareness: bytes of one state, states a second. */
  awarenessBytes: 8 * 1024,
  awarenessPerSecond: 20,
  /** Per address (IPv6: per /64) and minute: sign-ins, sign-ups, requests that send a mail. */
  signInsPerMinute: 20,
  signUpsPerMinute: 10,
  mailRequestsPerMinute: 5,
  /**
   * Mails that one person, or one workspace, may cause to go to people who do not know them, and those
   * to one address, in a day that begins with the first: invitations, and the same sent again.
   */
  invitationMailsPerPersonAndDay: 40,
  invitationMailsPerWorkspaceAndDay: 60,
  invitationMailsPerAddressAndDay: 5,
  /** Mails about an account that anybody may ask for, of each kind, per address that they go to and hour. */
  accountMailsPerAddressAndHour: 5,
  /** Devices of one person that are told by push, and how often an hour they may ask for it. */
  pushDevicesPerPerson: 10,
  pushTriesPerHour: 60,
  /** Per account and quarter of an hour, from devices that never signed in to it. */
  wrongPasswordsPerQuarterHour: 10,
  /** Entries of one calendar outside, those nearest to now; how often an hour calendars may ask by one link. */
  calendarEntries: 1_000,
  calendarFetchesPerHour: 120,
  /** HTTP bodies: what a route takes that names nothing else, what signing in and its like takes, a board's import. */
  jsonBodyBytes: 128 * 1024,
  authBodyBytes: 16 * 1024,
  importBodyBytes: 16 * 1024 * 1024,
  /** Bytes of one file; of one that somebody without an account sends; of all files of a workspace, with those that still come. */
  fileBytes: 2_000_000_000,
  requestedFileBytes: 200_000_000,
  fileBytesPerWorkspace: 10_000_000_000,
  /** Uploads of one person in one workspace that are not whole yet; hours after which one that no longer comes on is gone. */
  uploadsPerPerson: 200,
  uploadHours: 72,
  filesPerWorkspace: filesLimits.filesPerWorkspace,
  versionsPerFile: filesLimits.versionsPerFile,
  /** Of an import: characters of what a file calls something by; files that one person may have looked at and not yet brought in. */
  importKeyLength: 200,
  importDraftsPerPerson: 20,
  /**
   * Of a whole workspace that is brought in: bytes of the zip, of all that is in it, how many entries it may have, and
   * bytes that come at once. Hours after which one that nobody goes on with is gone.
   */
  wholeBytes: 20_000_000_000,
  wholeUnpackedBytes: 40_000_000_000,
  wholeEntries: 600_000,
  wholePieceBytes: 8 * 1024 * 1024,
  wholeHours: 72,
  /** Hours for which an export can be had once it is made. */
  exportHours: 72,
  /** Columns and rows of a table that is imported; what lies beyond is not read. */
  importColumns: 200,
  importRows: 25_000,
  /** Connections of one process, of one address (IPv6: per /64); never more than the process has descriptors for. */
  connections: 20_000,
  connectionsPerAddress: 2_000,
  /** Milliseconds until a request's headers are whole; until an upgrade is accepted or refused. */
  headersMs: 10_000,
  upgradeMs: 10_000,
  /** Milliseconds of silence after which a request or an answer that is under way is ended. */
  silenceMs: 10_000,
  /** Bytes that a body brings at least in each such time: a slow line lives, a drip does not. */
  bodyBytesPerSilence: 1024,
  /** Milliseconds that the database and LiveKit of a killed server wait for the next one before they end too. */
  orphanMs: 20_000,
  /** Live records. */
  columnsPerBoard: boardLimits.columns,
  tasksPerBoard: taskLimits.tasks,
  checklistItemsPerTask: taskLimits.checklistItemsPerTask,
  labelsPerBoard: boardLimits.labels,
  /** Of one thread in one answer. */
  messagesPerPage: 100,
  archivedPerPage: 100,
  messagesPerWorkspace: commentsLimits.messagesPerWorkspace,
  mentionsPerMessage: commentsLimits.mentionsPerMessage,
  emojiPerMessage: commentsLimits.emojiPerMessage,
  questionsPerTask: commentsLimits.questionsPerTask,
  questionsPerWorkspace: commentsLimits.questionsPerWorkspace,
  documentsPerWorkspace: docsLimits.documentsPerWorkspace,
  /** What a person keeps in a room of their own. */
  draftsPerPerson: personLimits.drafts,
  readMarksPerPerson: personLimits.readMarks,
  /** Characters. */
  titleLength: taskLimits.titleLength,
  nameLength: boardLimits.nameLength,
  briefLength: taskLimits.briefLength,
  draftLength: personLimits.draftLength,
  messageLength: commentsLimits.messageLength,
  noteLength: 1_000,
  /** Invitations pending in one workspace at once. */
  pendingInvitations: 50,
  membersPerWorkspace: 100,
  workspacesPerPerson: 50,
} as const;

export type Limits = { readonly [K in keyof typeof limits]: number };
