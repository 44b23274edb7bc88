import type { English } from '../../i18n/message.ts';

/** The page that a business has about itself. */
export const messages = (t: English) => ({
  title: 'About the business',
  lead: 'For whoever works here, before the first task. Everybody in this workspace reads it.',
  leadOwner:
    'An assistant is led here before their first task. Six short answers save many questions.',
  sections: {
    sells: {
      title: 'What we sell',
      help: 'Services or products, prices if they are public, what we do not do.',
    },
    customers: {
      title: 'Who our customers are',
      help: 'Who they are, how they find us, what they ask most.',
    },
    tone: {
      title: 'How we speak',
      help: 'Warm or formal, which language to whom, how we sign.',
    },
    goals: {
      title: 'What we want to reach',
      help: 'This year’s goals, and how an assistant helps with them.',
    },
    says: { title: 'Words we use', help: 'Names of services, greetings, spellings.' },
    avoids: { title: 'Words we avoid', help: 'What never stands in a text of ours.' },
  },
  about: 'What it sells, to whom, and how it speaks.',
  write: 'Write',
  edit: 'Edit',
  editOf: (title: string) => `Edit: ${title}`,
  save: 'Save',
  cancel: 'Cancel',
  nothing: 'Nothing is written here yet',
  nothingHelp: 'The owner of this workspace writes this page. Until then, ask in a task.',
  begun: 'You began something here that is not saved.',
  apart: 'Two texts were written at the same time. Which one stays?',
  by: (name: string) => `By ${t.name(name)}`,
  byYou: 'By you',
  keep: 'Keep this one',
  before: 'Before your first task',
  beforeHelp: (business: string) =>
    `Read what ${t.name(business)} sells, to whom, and how it speaks.`,
  read: 'Read about the business',
  help: 'Help',
  offline: 'You are offline. This is how it stood last.',
});

export type BusinessMessages = ReturnType<typeof messages>;
