import type { HelpPages } from '../../help-text.ts';

type Ids = 'board' | 'new-task' | 'dates' | 'delivery' | 'questions' | 'repeat' | 'templates';

export const work: Pick<HelpPages, Ids> = {
  board: {
    title: 'The board',
    lead: 'One board that both sides see change, in three views.',
    also: 'columns kanban move drag list calendar filter archive undo label',
    parts: [
      {
        head: 'Read it',
        lines: [
          'A column shows the state of its tasks. Below its name stands whose turn it is.',
          'A date has two halves, one for each side. A dashed half has not been answered yet.',
          '“Columns”, “List” and “Calendar” show the same tasks; a filter holds in all three.',
        ],
      },
      {
        head: 'Move a task',
        lines: [
          'Drag it, or open its menu and choose “Move to…”. By keys: Space lifts it, the arrows move it, Space puts it down.',
          'Crossing into another column is the step that the column means. If that step is somebody else’s, the task goes back and says whose.',
          'Each move can be taken back: “Undo” in the message below, or Ctrl Z.',
        ],
      },
      {
        head: 'Several at once',
        lines: [
          'Choose tasks with X, or by resting a finger on one. Then change date, person, label or column of all of them, with one undo.',
        ],
      },
      {
        head: 'Put away',
        lines: ['“Archive” in the menu of a task. The archive is in the menu of the board.'],
      },
    ],
  },
  'new-task': {
    title: 'Write a task in one line',
    lead: 'What, for whom and by when, understood before you add it.',
    also: 'add create quick add capture paste lines share label assign',
    parts: [
      {
        head: 'From anywhere',
        steps: [
          'Press C, or the plus in the bar of the phone.',
          'Write: Call the bank tomorrow 5 pm @Mona #bank',
          'What was understood stands below the line. Press one of them if it was only meant as words.',
          'Press Enter.',
        ],
      },
      {
        head: 'Good to know',
        lines: [
          'Days and times are read in English and in Arabic.',
          'Ten pasted lines become ten tasks.',
          'On a phone, another app can share words or a link into Sanad.',
          'Without a network the task is kept on the device and goes out later.',
        ],
      },
    ],
  },
  dates: {
    title: 'Agree on a date',
    lead: 'A date between two sides counts once both have said yes.',
    also: 'due deadline propose accept counter late clock time zone set agreed',
    parts: [
      {
        head: 'Ask for a date',
        steps: [
          'Open the task and choose “Propose a date”.',
          'Type it, for instance: Thursday 5 pm. Both clocks are shown before you send it.',
          'The other side says yes, or proposes another.',
        ],
      },
      {
        head: 'Answer',
        lines: [
          'Accept the date on the task, on “Home” or in the “Inbox”; or choose “Propose another”.',
          'Until an answer comes, the date that was agreed before stands.',
          'You may also agree without a date: then the task is never late.',
        ],
      },
      {
        head: 'Late, and at risk',
        lines: [
          'A task is late only by a date that both agreed to, and not while it waits for an answer: then its clock stops.',
          'Where nobody else has to agree, a date is set at once.',
        ],
      },
    ],
  },
  delivery: {
    title: 'Deliver and accept',
    lead: 'The way of a task, and whose step comes next.',
    also: 'done finish approve review changes revision decline cancel reopen hand over',
    parts: [
      {
        head: 'If you do the work',
        steps: [
          'Say yes to the date, or propose another.',
          'Choose “Start” when you begin.',
          'Choose “Deliver…” when it is done, with a word or a file if it helps.',
        ],
      },
      {
        head: 'If you asked for it',
        lines: [
          'Look at what came and choose “Accept the delivery”. Only then is the task done.',
          'Something is missing? “Ask for changes…” and say what. The task goes back, and the round is counted.',
        ],
      },
      {
        head: 'When it does not go on',
        lines: [
          'A request can be declined or withdrawn, an agreed task cancelled; each asks for a word of why.',
          'A task that is over can be asked for again.',
          'An assistant can ask another one to take a task over.',
        ],
      },
    ],
  },
  questions: {
    title: 'Ask and talk on a task',
    lead: 'Words stay with the work, and a question stops the clock.',
    also: 'message comment chat mention reply answer reaction undo send edit delete waiting',
    parts: [
      {
        head: 'Ask',
        steps: [
          'Open the task and choose “Ask a question” beside the field for messages.',
          'Choose whom you ask, and write.',
          'The question stands at the task, and waits for them on “Home” and in the “Inbox”.',
        ],
      },
      {
        head: 'While it waits',
        lines: [
          'If the work cannot go on without the answer, the task says on whom it waits and since when, and its time stops.',
          'You can remind them once a day, or take the question back.',
        ],
      },
      {
        head: 'Messages',
        lines: [
          'Name people with @ and tasks with #.',
          'What you send is held for a moment, 30 seconds at first: “Undo” takes it back unseen. The time is in your profile.',
          'What you edit or delete later is gone everywhere.',
          'What you began stays as a draft, on all your devices.',
        ],
      },
    ],
  },
  repeat: {
    title: 'Tasks that come again',
    lead: 'Agree once to a rule, and so to each of its dates.',
    also: 'recurring recurrence series weekly monthly daily repeat skip',
    parts: [
      {
        head: 'Make it',
        steps: [
          'Open a task and choose “Repeat…”.',
          'Say how often, at what time, and whether the next one comes when this one is done or at its time.',
          'Between two sides the rule is proposed. One yes agrees to all of its dates.',
        ],
      },
      {
        head: 'Change it',
        lines: [
          'A changed title, brief or step: choose “Only this one” or “Those that follow too”.',
          '“Skip this one” leaves one out. “End the repeat” ends it and keeps this one.',
        ],
      },
    ],
  },
  templates: {
    title: 'Templates and events',
    lead: 'Keep tasks, and make them again around a day.',
    also: 'template checklist event plan copy reuse offset',
    parts: [
      {
        head: 'Save',
        steps: [
          'Open the menu of a task or a column, or choose several tasks, and choose “Save as a template…”.',
          'Name the day of the event. Each date is kept as so many days before or after it.',
        ],
      },
      {
        head: 'Use',
        steps: [
          'In the menu of the board, open “Templates and events” and choose “Use…”.',
          'Name the event and its day. You see every task and date before anything is made.',
        ],
      },
      {
        head: 'The day moves',
        lines: [
          'Move the event, and its open dates move along after a preview. What was done, or given another date by hand, stays.',
        ],
      },
    ],
  },
};
