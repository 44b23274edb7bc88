import type { ColumnKind } from '@sanad/domain/board/record';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { boardWords } from '../board-words.ts';
import type { BoardMessages } from '../messages.en.ts';
import { whoseTurn, type Turn } from './whose-turn.ts';

/** "Mona works": whose turn it is in a column, said in words. */
export function TurnLine(props: { readonly kind: ColumnKind }) {
  const words = useWords(boardWords);
  const turn = whoseTurn(props.kind, useMembers());
  if (!turn) return null;
  return <Sentence>{turnWords(words, turn)}</Sentence>;
}

function turnWords(words: BoardMessages, turn: Turn): string {
  const { answers, works, approves, sideAnswers, sideWorks, sideApproves } = words.turn;
  const [named, side] = {
    answers: [answers, sideAnswers] as const,
    works: [works, sideWorks] as const,
    approves: [approves, sideApproves] as const,
  }[turn.act];
  return turn.member ? named(shortNameOf(turn.member.name)) : side[turn.side];
}
