import { directionOf } from '@sanad/domain/kernel/direction';
import { marksIn } from '@sanad/domain/search/excerpt';
import type { Question } from '@sanad/domain/search/question';

/** What a person wrote, isolated and in its own direction, with the words that were met heavier, as they are written there. */
export function MarkedWords(props: { readonly text: string; readonly question: Question }) {
  const { text, question } = props;
  const marks = marksIn(text, question);
  return (
    <bdi dir={directionOf(text) ?? 'auto'}>
      {marks.map(([from, to], at) => (
        <span key={from}>
          {text.slice(marks[at - 1]?.[1] ?? 0, from)}
          <mark className="bg-transparent font-semibold text-inherit">{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </bdi>
  );
}
