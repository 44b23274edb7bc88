import type { English } from '../../i18n/message.ts';
import { spans } from '../../i18n/span.en.ts';

/** What a task says, in its row and opened. The return type of this function is the contract of every other language. */
export function messages(t: English) {
  return {
    cancel: 'Cancel',
    save: 'Save',
    close: 'Close',
    back: 'Back',
    undo: 'Undo',
    task: {
      menu: (title: string) => `Menu of ${t.name(title)}`,
      moveTo: 'Move to…',
      moveToTitle: 'Where should it go?',
      atTop: 'At the top',
      atBottom: 'At the bottom',
      moveHere: (column: string) => `Move to ${t.name(column)}`,
      copyLink: 'Copy link',
      saveTemplate: 'Save as a template…',
      linkCopied: 'Link copied',
      archive: 'Archive',
      checklist: (done: number, all: number) =>
        `Checklist: ${t.number(done)} of ${t.number(all)} done`,
      progress: (done: number, all: number) => `${t.number(done)}/${t.number(all)}`,
      pending: 'Kept on this device, not sent yet',
      waitingFor: (time: string) => `Waiting for ${time}`,
      repeats: 'Comes again',
      assignedTo: (name: string) => `Assigned to ${t.name(name)}`,
    },
    states: {
      requested: 'Requested',
      agreed: 'Agreed',
      in_progress: 'In progress',
      waiting: 'Waiting for an answer',
      in_review: 'In review',
      done: 'Done',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
      cancelled: 'Cancelled',
    },
    days: { today: 'Today', tomorrow: 'Tomorrow', yesterday: 'Yesterday' },
    date: {
      /** The whole date for those who hear it: own clock, other clock, how it stands. */
      alone: (day: string, time: string, city: string) => `${day}, ${time} in ${t.name(city)}`,
      both: (mine: string, time: string, city: string) => `${mine}, ${time} in ${t.name(city)}`,
      stands: {
        set: 'set',
        open: 'the other side answers',
        ask: 'waits for your answer',
        agreed: 'agreed',
        late: 'late',
        met: 'done',
      },
      withState: (date: string, state: string) => `${date}: ${state}`,
    },
    duration: {
      ...spans(t),
      two: (larger: string, smaller: string) => `${larger} ${smaller}`,
    },
    toast: {
      archived: (title: string) => `Archived ${t.quote(title)}`,
      labelRemoved: (name: string) => `Removed the label ${t.quote(name)}`,
    },
    presence: {
      hasItOpen: (name: string) => `${t.name(name)} has it open`,
    },
    panel: {
      label: 'Task',
      title: 'Title',
      brief: 'Brief',
      addBrief: 'Say what, why, and what done means',
      status: 'Column',
      assignee: 'Assigned to',
      nobody: 'Nobody yet',
      labels: 'Labels',
      addLabel: 'Add a label',
      newLabel: (name: string) => `New label ${t.quote(name)}`,
      removeLabel: (name: string) => `Remove ${t.name(name)}`,
      findLabel: 'Find or name a label',
      noLabels: 'None',
      editLabel: (name: string) => `Change the label ${t.name(name)}`,
      labelName: 'Name of the label',
      labelTaken: 'Another label has this name.',
      labelOn: (count: number) =>
        count === 0
          ? 'No task has it.'
          : t.plural(count, {
              one: 'It is on {n} task. Removing it takes it off that task.',
              other: 'It is on {n} tasks. Removing it takes it off all of them.',
            }),
      deleteLabel: 'Remove the label',
      links: 'Links',
      named: 'Named in the import',
      checklist: 'Checklist',
      addItem: 'Add a step',
      itemText: 'Step',
      itemMenu: (text: string) => `Menu of ${t.name(text)}`,
      itemUp: 'Move up',
      itemDown: 'Move down',
      itemRemove: 'Remove',
      created: (name: string, when: string) => `Created by ${t.name(name)}, ${when}`,
      restore: 'Restore',
      archivedHere: 'This task is archived. Restore it to change it.',
      gone: 'This task is not on the board.',
      goneHelp: 'It was archived, or the link belongs to another workspace.',
      toBoard: 'To the board',
      unsaved: 'Ctrl Enter or Esc saves and closes.',
      begun: 'Not saved. What you wrote is kept in this tab: open it to go on.',
    },
    conflict: {
      title: 'Two versions were written at the same time',
      help: 'Both are kept. Choose the one that stands, or write a third.',
      by: (name: string) => `By ${t.name(name)}`,
      byYou: 'By you',
      keep: 'Keep this one',
      both: 'Write from both',
    },
    picker: { title: 'Due date' },
  };
}

export type TaskMessages = ReturnType<typeof messages>;
