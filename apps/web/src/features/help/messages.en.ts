import type { English } from '../../i18n/message.ts';
import { begin } from './content/en/begin.ts';
import { day } from './content/en/day.ts';
import { own } from './content/en/own.ts';
import { together } from './content/en/together.ts';
import { work } from './content/en/work.ts';
import type { HelpMessages } from './help-text.ts';

export const messages = (t: English): HelpMessages => ({
  title: 'Help',
  lead: 'Short answers, for both sides.',
  product: 'Sanad',
  find: 'Find in the help',
  found: (count) => t.plural(count, { one: '{n} page found', other: '{n} pages found' }),
  none: (words) => `Nothing in the help about ${t.quote(words)}. Try a single word.`,
  groups: {
    begin: 'Begin',
    work: 'Work on tasks',
    together: 'Work together',
    day: 'Your day',
    own: 'Your account and data',
  },
  number: (value) => t.number(value),
  see: 'Read on',
  all: 'All help pages',
  back: 'Back',
  pages: { ...begin, ...work, ...together, ...day, ...own },
});
