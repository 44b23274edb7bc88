import type { ColumnKind } from '@sanad/domain/board/record';
import type { CsvEncoding } from '@sanad/domain/transfer/csv/csv-choices';
import type { CsvField } from '@sanad/domain/transfer/csv/csv-field';
import type { LeftKind } from '@sanad/domain/transfer/import-left';
import type { WholeLeftKind } from '@sanad/domain/transfer/whole/whole-left';
import type { ExportEntry } from '@sanad/protocol/http/transfer';

import type { English } from '../../i18n/message.ts';

export const messages = (t: English) => ({
  title: 'Import and export',
  back: 'To the board',
  notYours: 'Bringing boards in is not part of your role here',
  whoMay: 'Who may do what',
  notYoursHelp: 'Ask an owner of this workspace.',
  bring: {
    title: 'Bring work in',
    help: 'A board from Trello (menu, Print, export and share, Export as JSON), or a table as CSV: from Asana, ClickUp, Todoist, Notion or a spreadsheet. Several at once are fine, and so are the files of their cards beside them. You see first what comes, and nothing is written until you say so.',
    orderFirst: 'Say first how the dates are written.',
    choose: 'Choose files',
    drop: 'Or drop them here',
    looking: 'Looking at the file',
    tooLarge: (megabytes: number) => `The file is larger than ${t.number(megabytes)} MB.`,
    broken: 'The file could not be read on this device. Choose it again.',
    remove: (file: string) => `Put ${t.name(file)} aside`,
    sources: { trello: 'Trello', csv: 'CSV' },
    comes: 'What comes',
    nothingNew: 'Everything in this file is here already.',
    columns: (count: number) => t.plural(count, { one: '{n} column', other: '{n} columns' }),
    tasks: (count: number) => t.plural(count, { one: '{n} task', other: '{n} tasks' }),
    labels: (count: number) => t.plural(count, { one: '{n} label', other: '{n} labels' }),
    items: (count: number) =>
      t.plural(count, { one: '{n} checklist step', other: '{n} checklist steps' }),
    messages: (count: number) => t.plural(count, { one: '{n} message', other: '{n} messages' }),
    documents: (count: number) => t.plural(count, { one: '{n} document', other: '{n} documents' }),
    files: (count: number) => t.plural(count, { one: '{n} file', other: '{n} files' }),
    known: (count: number) =>
      t.plural(count, {
        one: '{n} is here already and stays as it is',
        other: '{n} are here already and stay as they are',
      }),
    archived: (count: number) =>
      t.plural(count, { one: '{n} goes to the archive', other: '{n} go to the archive' }),
    map: 'What the columns mean',
    mapHelp:
      'Tasks in them get that state. The columns come after your own; you can change it later in a column’s menu.',
    kinds: {
      plain: 'Nothing in particular',
      requested: 'Requested',
      in_progress: 'In progress',
      waiting_client: 'Waiting for client',
      in_review: 'In review',
      done: 'Done',
    } satisfies Record<ColumnKind, string>,
    columnHere: 'Stays as it is here',
    columnArchived: 'Archived',
    people: 'Who these people are here',
    peopleHelp:
      'Their tasks and comments are then theirs. Whoever is nobody here stays named in the tasks.',
    nobody: 'Only a name',
    left: 'What does not come, and why',
    everything: 'Everything in the file comes.',
    run: 'Bring it in',
    leftKinds: {
      comment: ['Comments', 'Not in the file: an export ends after 1,000 entries'],
      history: ['History entries', 'Who moved what when stays where it was'],
      cover: ['Covers', 'An uploaded picture that the file does not hold'],
      custom_field: ['Values of fields', 'The file does not say what they mean'],
      vote: ['Votes', 'There are none here'],
      sticker: ['Stickers', 'There are none here'],
      power_up: ['Power-up data', 'Only that power-up can read it'],
      attachment: ['Attachments', 'They have no address on the web'],
      due_unreadable: ['Dates', 'They cannot be read'],
      board_description: ['Description of the board', 'A board has none here'],
      card_without_list: ['Cards', 'Their list is missing in the file'],
      checklist_without_card: ['Checklists', 'Their card is missing in the file'],
      empty_checklist: ['Checklists', 'They are empty'],
      person_unknown: ['People', 'The file does not name them'],
      label_unknown: ['Labels', 'The file does not name them'],
      text_cut: ['Ends of texts', 'They were too long and are cut'],
      odd_part: ['Parts of the file', 'They cannot be read'],
      over_limit: ['More than fits', 'Beyond the limit of one task'],
    } satisfies Record<LeftKind, readonly [what: string, why: string]>,
  },
  files: {
    title: 'Files of the cards',
    help: (count: number) =>
      t.plural(count, {
        one: '{n} file was uploaded to Trello and lies behind its login, so the board brings only its link. Download it there and drop it here: it goes to its task by its name.',
        other:
          '{n} files were uploaded to Trello and lie behind its login, so the board brings only their links. Download them there and drop them here: each goes to its task by its name.',
      }),
    alone: 'Choose the export of their board as well, so that they find their tasks.',
    choose: 'Choose the files',
    drop: 'Or drop them here',
    found: (found: number, all: number) =>
      t.plural(all, {
        one: `${t.number(found)} of {n} file is there`,
        other: `${t.number(found)} of {n} files are there`,
      }),
    fits: (task: string) => `Goes to ${t.quote(task)}`,
    isHere: (task: string) => `Is here already: ${t.quote(task)}`,
    fitsNone: 'Has the name of no attachment. It stays out.',
    fitsSeveral: (tasks: readonly string[]) =>
      `Could belong to several tasks, and stays out: ${tasks.map((task) => t.quote(task)).join(', ')}. Add it by hand.`,
    fitsTaken: (task: string) => `Stays out: another of these files fits ${t.quote(task)} better.`,
    remove: (file: string) => `Leave ${t.name(file)} out`,
    run: 'Bring the files in',
    wait: 'The files follow as soon as the board is here. Keep this page open until then.',
    onTheirWay: (count: number) =>
      t.plural(count, {
        one: '{n} file is on its way to its task.',
        other: '{n} files are on their way to their tasks.',
      }),
  },
  table: {
    title: 'What the columns of the table are',
    help: 'As their names speak of. Put right what is not.',
    from: (tool: string) => `Read as an export of ${t.name(tool)}.`,
    presets: { asana: 'Asana', clickup: 'ClickUp', todoist: 'Todoist', notion: 'Notion' },
    nameless: 'Without a name',
    fields: {
      title: 'Title',
      brief: 'Brief',
      column: 'Column of the board',
      assignee: 'Who does it',
      labels: 'Labels',
      due: 'Due date',
      start: 'Start',
      done: 'Done, to the archive',
      steps: 'Checklist steps',
      comments: 'Messages',
      links: 'Links',
      id: 'Number of the row',
      parent: 'The task above it',
      line: 'A line of the brief',
      none: 'Left out',
    } satisfies Record<CsvField, string>,
    order: 'How the dates are written',
    orderNone: 'Choose',
    orderAsked: 'They could be read both ways, so you have to say.',
    orderFound: 'Found out from the dates themselves.',
    orders: { dmy: 'Day first: 31/12/2026', mdy: 'Month first: 12/31/2026' },
    encoding: 'Code of the letters',
    encodingHelp: 'If letters look wrong above, choose another.',
    encodings: {
      'utf-8': 'Unicode (UTF-8)',
      'utf-16le': 'Unicode (UTF-16)',
      'windows-1256': 'Windows, Arabic',
      'windows-1252': 'Windows, Western',
    } satisfies Record<CsvEncoding, string>,
  },
  imports: {
    title: 'What was brought in',
    none: 'Nothing yet.',
    loadFailed: 'The list could not be loaded',
    again: 'Try again',
    by: (person: string, when: string) => `${t.name(person)}, ${t.token(when)}`,
    somebody: 'Somebody',
    states: {
      running: 'Coming in. You can keep working.',
      done: 'Brought in',
      failed: 'Did not come in. Nothing was half-written.',
      undoing: 'Being taken back',
      undone: 'Taken back',
    },
    progress: (name: string) => `${t.name(name)}: how far it is`,
    stayed: (count: number) =>
      t.plural(count, {
        one: '{n} task stayed, because people have worked on it',
        other: '{n} tasks stayed, because people have worked on them',
      }),
    undo: 'Take back',
    undoOf: (name: string) => `Take ${t.quote(name)} back`,
    undoTitle: (name: string) => `Take everything of ${t.quote(name)} out again?`,
    undoHelp:
      'Tasks, columns, labels and files that came with it go. What people have worked on since stays. You can bring the same file in again.',
    undoIt: 'Take back',
    keep: 'Keep it',
  },
  whole: {
    title: 'Bring a whole workspace in',
    help: 'The zip that somebody made under “Take everything along”, here or on another Sanad. This workspace is empty, so it can come here: tasks, messages, documents, files and all else that the zip has. You see first what comes, and nothing is written until you say so.',
    choose: 'Choose the zip',
    drop: 'Or drop it here',
    putAside: 'Put the zip aside',
    sending: 'The zip on its way',
    sent: (sent: string, bytes: string) => `${t.token(sent)} of ${t.token(bytes)}`,
    keepOpen: 'Keep this page open until it is there.',
    wentOn:
      'A part of it was there already, so it goes on from where it stopped. Keep this page open.',
    lineDown:
      'The line is down. It goes on by itself from where it is, as long as this page is open. If you close it, choose the same file again within three days.',
    checking: 'It is all there. Every byte of it is being checked; a large one takes minutes.',
    tryAgain: 'Try again',
    other: 'Choose another file',
    noZip: 'This is no zip. Choose the file that “Take everything along” made.',
    refused: {
      import_unreadable:
        'This zip is not a copy of a workspace that Sanad made, or somebody changed it. Nothing was written.',
      import_damaged:
        'This copy is not whole, or was changed since it was made. Nothing was written. Download it again.',
      import_too_new:
        'This copy was made by a newer Sanad than this one. Nothing was written. Update this server, then bring it in.',
      import_not_empty:
        'There is something in this workspace already. A whole one comes only into one that is empty: open a new one for it.',
    },
    broken: 'The file could not be read on this device. Choose it again.',
    tooLarge: (size: string) => `The file is larger than ${t.token(size)}.`,
    tooMuch: 'There is more in this zip than one workspace may have. Nothing was written.',
    gone: 'What had come of it is no longer there. Choose the file again.',
    of: (name: string, when: string, size: string) =>
      `${t.quote(name)}, taken out ${t.token(when)}, ${t.token(size)}`,
    empty: 'There is nothing in it.',
    kinds: {
      tasks: 'Tasks',
      checklistItems: 'Checklist steps',
      messages: 'Messages',
      columns: 'Columns',
      labels: 'Labels',
      documents: 'Documents and procedures',
      files: 'Files',
      templates: 'Templates',
      events: 'Events',
      series: 'Tasks that come again',
      checkIns: 'Planned check-ins',
      handOffs: 'Notes of days',
    },
    archived: (count: number) =>
      t.plural(count, { one: '{n} of them in the archive', other: '{n} of them in the archive' }),
    versions: (count: number, size: string) =>
      `${t.plural(count, { one: '{n} version', other: '{n} versions' })}, ${t.token(size)}`,
    peopleHelp:
      'Their tasks are then theirs. What they said and agreed to stays under the name that the zip has. Whoever is nobody here stays a name; nobody is invited by this.',
    leftKinds: {
      past: [
        'Entries of the history',
        'They happened where they did. The zip has them to read, in history.jsonl',
      ],
      request_link: [
        'Links by which files were asked for',
        'They were that server’s and are over. Ask anew',
      ],
      lost_bytes: ['Versions of files', 'Their bytes are not in the zip'],
    } satisfies Record<WholeLeftKind, readonly [what: string, why: string]>,
    neverIn:
      'Never in such a zip: members and invitations, drafts, held messages, ideas, saved filters, what is read, notices and addresses.',
    forGood: (columns: number) =>
      `${t.plural(columns, { one: 'The {n} column that is here gives way, if it is still empty. ', other: 'The {n} columns that are here give way, as far as they are still empty. ' })}It comes whole or not at all, and what came is not taken back. If you do not want it any more, open another workspace.`,
  },
  takeOut: {
    title: 'Take everything along',
    help: 'The whole workspace as one zip: tasks, messages, documents and files with all versions. As pages and a table to read anywhere, and as data that a new, empty workspace takes in, here or on another Sanad. Making it goes on when you close this page.',
    notIn:
      'Nothing of anybody’s own is in it: no drafts, no ideas, no held messages, no addresses. Everybody here can read in the history who took a copy along.',
    begin: 'Make a copy',
    beginAnew: 'Make a new one instead',
    kept: (days: number) =>
      t.plural(days, {
        one: 'Owners can have it for {n} day, signed in; then it is deleted. There is one at a time.',
        other:
          'Owners can have it for {n} days, signed in; then it is deleted. There is one at a time.',
      }),
    copy: 'Copy of the workspace',
    states: {
      running: 'Being made',
      ready: 'Ready',
      failed: 'Could not be made',
    } satisfies Record<ExportEntry['state'], string>,
    by: (person: string, when: string) => `${t.name(person)}, ${t.token(when)}`,
    somebody: 'Somebody',
    progress: 'Copy of the workspace: how far it is',
    until: (size: string, when: string) => `${t.token(size)}, to be had until ${t.token(when)}`,
    download: 'Download',
    drop: 'Delete it now',
    loadFailed: 'What is there could not be loaded',
    again: 'Try again',
  },
});

export type TransferMessages = ReturnType<typeof messages>;
