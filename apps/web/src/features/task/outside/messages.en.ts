import type { English } from '../../../i18n/message.ts';

export function messages(t: English) {
  return {
    fact: 'Scope',
    mark: 'Outside the agreement',
    say: 'Mark as outside the agreement',
    label: 'What is outside about it',
    help: 'It goes on as before. Both sides see the mark, and can agree on more.',
    needed: 'Say in a word what is outside.',
    act: 'Mark it',
    keep: 'Leave it',
    by: (who: string, when: string) => `${t.name(who)}, ${when}`,
    takeBack: 'Take the mark back',
    propose: 'Propose a change of the agreement',
  };
}

export type OutsideMessages = ReturnType<typeof messages>;
