import { Link, useParams, useSearch } from '@tanstack/react-router';

import { useWords } from '../../i18n/language-context.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { HelpFrame } from './help-frame.tsx';
import { isHelpId, seeAlso, type HelpId } from './help-id.ts';
import { HelpListPage } from './help-list-page.tsx';
import type { HelpPart } from './help-text.ts';
import { helpWords } from './help-words.ts';

/** One page of the help; an address of none shows them all. */
export function HelpPage() {
  const { page } = useParams({ strict: false });
  return isHelpId(page) ? <Page id={page} /> : <HelpListPage />;
}

function Page(props: { readonly id: HelpId }) {
  const words = useWords(helpWords);
  const { from } = useSearch({ strict: false });
  const search = from === undefined ? {} : { from };
  const { title, lead, parts } = words.pages[props.id];
  usePageTitle(title);
  return (
    <HelpFrame>
      <p className="mb-2 text-small">
        <Link to="/help" search={search} className="link">
          {words.all}
        </Link>
      </p>
      <article>
        <h1 className="text-display-tight">{title}</h1>
        <p className="mt-1.5 text-lead text-pretty text-ink-2">{lead}</p>
        {parts.map((part) => (
          <Part key={part.head} part={part} />
        ))}
      </article>
      <nav aria-label={words.see} className="mt-8">
        <h2 className="border-b border-ink pb-1.75 text-ui font-semibold">{words.see}</h2>
        <ul>
          {seeAlso[props.id].map((id) => (
            <li key={id} className="border-b border-line">
              <Link
                to="/help/$page"
                params={{ page: id }}
                search={search}
                className="grid min-h-11 content-center rounded-control py-2 hover:bg-hover"
              >
                {words.pages[id].title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </HelpFrame>
  );
}

function Part(props: { readonly part: HelpPart }) {
  const { number } = useWords(helpWords);
  const { head, steps, lines } = props.part;
  return (
    <section className="mt-6">
      <h2 className="text-ui font-semibold">{head}</h2>
      {steps === undefined ? null : (
        <ol className="mt-1.5 grid gap-2.5">
          {steps.map((step, at) => (
            <li key={step} className="flex gap-3 text-read text-pretty">
              <span aria-hidden="true" className="w-4 flex-none font-semibold text-ink-3">
                {number(at + 1)}
              </span>
              <span className="min-w-0">{step}</span>
            </li>
          ))}
        </ol>
      )}
      {lines?.map((line) => (
        <p key={line} className="mt-1.5 max-w-[62ch] text-read text-pretty">
          {line}
        </p>
      ))}
    </section>
  );
}
