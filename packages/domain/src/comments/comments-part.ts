import { definePart } from '../kernel/part.ts';
import { messages, questions, talkCounters, urgentCalls } from './kinds.ts';
import { deleteMessage, editMessage, removeMessage, sendMessage } from './message-mutations.ts';
import { withdrawQuestion } from './question-mutations.ts';
import { react, unreact } from './reaction-mutations.ts';

/** The talk on tasks: messages, which are kept aside, and the questions among them that still stand. */
export const commentsPart = definePart({
  kinds: [messages, questions, talkCounters, urgentCalls],
  mutations: [
    sendMessage,
    editMessage,
    deleteMessage,
    removeMessage,
    react,
    unreact,
    withdrawQuestion,
  ],
});
