import type { commentsPart } from '../comments/comments-part.ts';
import { says, type TellersOf } from './teller.ts';
import { changeIn, thingIn } from './told-values.ts';

/** What is told of the talk on a task: that something was said, asked or answered. Its words stand there alone. */
export const commentsTellers: TellersOf<typeof commentsPart> = {
  sendMessage({ changes }) {
    const questions = changes.filter(({ kind, field }) => kind === 'question' && field === 'to');
    const to = thingIn('person', questions.find(({ after }) => after !== null)?.after);
    if (to) return { what: 'questionAsked', parts: { to } };
    return { what: questions.length > 0 ? 'questionAnswered' : 'messageSent', parts: {} };
  },
  editMessage: says({ what: 'messageEdited', parts: {} }),
  deleteMessage: says({ what: 'messageDeleted', parts: {} }),
  removeMessage: says({ what: 'messageRemoved', parts: {} }),
  // A nod is seen at the message, and is no event of the task.
  react: () => null,
  unreact: () => null,
  withdrawQuestion: (line) =>
    changeIn(line, 'question', 'to') ? { what: 'questionWithdrawn', parts: {} } : null,
};
