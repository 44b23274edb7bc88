import { z } from 'zod';

import { ref } from '../kernel/id-argument.ts';
import type { UserId } from '../kernel/ids.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Sampler } from '../kernel/sampler.ts';
import { emojiArgument } from './argument.ts';
import {
  defineCommentsMutation,
  isStanding,
  standingMessageOf,
  type CommentsScope,
} from './comments-scope.ts';
import { messages } from './kinds.ts';
import { commentsLimits } from './limit.ts';
import type { Reaction } from './record.ts';

const args = z.strictObject({ messageId: ref(messages), emoji: emojiArgument });

export const react = defineCommentsMutation({
  name: 'react',
  args,
  needs: 'comments.write',
  apply(tx, { messageId, emoji }, { actor }) {
    const { id, reactions } = standingMessageOf(tx, messageId);
    const people = peopleOf(reactions, emoji);
    if (people.includes(actor)) return;
    const limit = commentsLimits.emojiPerMessage;
    if (people.length === 0 && reactions.length >= limit) {
      throw new Refusal('limit_reached', { limit });
    }
    tx.patch('message', id, { reactions: withPeople(reactions, emoji, [...people, actor]) });
  },
  sample: (from) => sampleReaction(from),
});

export const unreact = defineCommentsMutation({
  name: 'unreact',
  args,
  needs: 'comments.write',
  apply(tx, { messageId, emoji }, { actor }) {
    const { id, reactions } = standingMessageOf(tx, messageId);
    const people = peopleOf(reactions, emoji);
    if (!people.includes(actor)) return;
    const left = people.filter((userId) => userId !== actor);
    tx.patch('message', id, { reactions: withPeople(reactions, emoji, left) });
  },
  sample: (from) => sampleReaction(from),
});

function peopleOf(reactions: readonly Reaction[], emoji: string): readonly UserId[] {
  return reactions.find(([each]) => each === emoji)?.[1] ?? [];
}

/** An emoji keeps its place while somebody gives it; with nobody left it goes. */
function withPeople(
  reactions: readonly Reaction[],
  emoji: string,
  people: readonly UserId[],
): Reaction[] {
  const at = reactions.findIndex(([each]) => each === emoji);
  if (at < 0) return [...reactions, [emoji, people]];
  return people.length > 0
    ? reactions.with(at, [emoji, people])
    : reactions.filter((_, place) => place !== at);
}

function sampleReaction(from: Sampler<CommentsScope>): object | undefined {
  const message = from.one('message', isStanding);
  const given = message?.reactions.map(([emoji]) => emoji) ?? [];
  return message && { messageId: message.id, emoji: from.pick(['👍', '❤️', '🇪🇬', ...given]) };
}
