import type { TaskLink } from '@sanad/domain/task/record';

import { Bdi, Token } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { Fact } from '../panel/fact.tsx';
import type { OpenPieceProps } from '../parts/task-part.ts';
import { taskWords } from '../task-words.ts';

/** What an import brought and nobody changes here: people it names who are no members, and links. */
export function ImportedFacts(props: OpenPieceProps) {
  const { namedPeople, links } = props.task;
  const words = useWords(taskWords).panel;
  return (
    <>
      {namedPeople.length > 0 ? (
        <Fact name={words.named}>
          <span className="py-1.5">
            {namedPeople.map((name, at) => (
              <span key={at}>
                {at > 0 ? ' · ' : null}
                <Bdi>{name}</Bdi>
              </span>
            ))}
          </span>
        </Fact>
      ) : null}
      {links.length > 0 ? (
        <Fact name={words.links}>
          <ul className="grid gap-1 py-1.5">
            {links.map((link, at) => (
              <LinkRow key={at} link={link} />
            ))}
          </ul>
        </Fact>
      ) : null}
    </>
  );
}

function LinkRow(props: { readonly link: TaskLink }) {
  const { name, url } = props.link;
  return (
    <li className="min-w-0 wrap-anywhere">
      <a href={url} target="_blank" rel="noopener noreferrer" className="link">
        {name ? <Bdi>{name}</Bdi> : <Token>{url}</Token>}
      </a>
    </li>
  );
}
