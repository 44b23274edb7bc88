import type { IntakeWords } from './intake-words.ts';

export const intakeEnglish: IntakeWords = {
  sells: 'What do you sell, and to whom?',
  hatedTasks: 'Which three tasks do you like least?',
  neverWrong: 'What must never go wrong?',
  important: 'Who is always answered first?',
  wording: 'Which words do you use, and which do you avoid?',
  tools: 'Which tools are used, and who owns each login?',
  deputy: 'Who approves when you are away?',
  signature: 'How may the assistant sign?',
  channel: 'Which channel do you prefer, and how fast should an answer come?',
  week: 'What does your week look like: working days, breaks for prayer, holidays, Ramadan hours?',
  worked: 'What would make you say in 90 days: “this worked”?',
  availability: 'When do you work, and when are you not to be reached?',
  notice: 'How much notice do you need?',
  notOffered: 'Which tasks do you not offer?',
  device: 'Which device do you work on, and what if the connection fails?',
  publicComputer: 'Do you sometimes work on a shared computer?',
  languages: 'Which languages do you write and speak?',
  invoice: 'What should stand on your invoices?',
};
