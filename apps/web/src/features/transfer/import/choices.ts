import type { ColumnKind } from '@sanad/domain/board/record';
import { fold } from '@sanad/domain/kernel/fold';
import type { UserId } from '@sanad/domain/kernel/ids';
import type { ImportPreview } from '@sanad/protocol/http/transfer';

import type { Member } from '../../../realtime/session/member.ts';

/** What whoever imports says of a file. */
export type Choices = ImportPreview['choices'];

/** What was said before of such a file, or what its names speak of: for people to change. */
export function choicesOf(preview: ImportPreview, members: readonly KnownMember[]): Choices {
  const { choices, columns, people } = preview;
  const guessed = guessPeople(people, members);
  const isHere = new Set(members.filter(({ active }) => active).map(({ userId }) => userId));
  const said = Object.entries(choices.people).filter(([, userId]) => isHere.has(userId));
  return {
    ...choices,
    kinds: Object.fromEntries(
      columns.filter(({ known }) => !known).map(({ key, kind }) => [key, kind]),
    ),
    people: { ...guessed, ...Object.fromEntries(said) },
  };
}

export function withKind(choices: Choices, key: string, kind: ColumnKind): Choices {
  return { ...choices, kinds: { ...choices.kinds, [key]: kind } };
}

export function withPerson(choices: Choices, key: string, userId: UserId | null): Choices {
  const { [key]: _, ...others } = choices.people;
  return { ...choices, people: userId === null ? others : { ...others, [key]: userId } };
}

type KnownMember = Pick<Member, 'userId' | 'name' | 'active'>;

/** Whoever is called the same, however the letters are written. */
export function guessPeople(
  people: readonly Pick<ImportPreview['people'][number], 'key' | 'name'>[],
  members: readonly KnownMember[],
): Record<string, UserId> {
  const byName = new Map(
    members.filter(({ active }) => active).map(({ name, userId }) => [fold(name).trim(), userId]),
  );
  return Object.fromEntries(
    people.flatMap(({ key, name }) => {
      const userId = byName.get(fold(name).trim());
      return userId === undefined ? [] : [[key, userId]];
    }),
  );
}
