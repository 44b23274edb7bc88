import { Link, useSearch } from '@tanstack/react-router';
import { useId, useState, type ReactNode } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { TextField } from '../../ui/text-field.tsx';
import { findHelp } from './find-help.ts';
import { HelpFrame } from './help-frame.tsx';
import { helpGroups, type HelpId } from './help-id.ts';
import { helpWords } from './help-words.ts';

/** All pages of the help, or those in which some words are. */
export function HelpListPage() {
  const words = useWords(helpWords);
  const [typed, setTyped] = useState('');
  usePageTitle(words.title);
  const asks = typed.trim() !== '';
  const found = findHelp(words.pages, typed);
  return (
    <HelpFrame>
      <h1 className="text-display-tight">{words.title}</h1>
      <p className="mt-1.5 mb-5.5 text-lead text-ink-2">{words.lead}</p>
      <search>
        <TextField
          label={words.find}
          type="search"
          name="help"
          autoComplete="off"
          maxLength={120}
          value={typed}
          onChange={setTyped}
        />
      </search>
      <p role="status" className="mt-2 min-h-5 text-small text-ink-3">
        {!asks ? null : found.length > 0 ? (
          words.found(found.length)
        ) : (
          <Sentence>{words.none(typed.trim())}</Sentence>
        )}
      </p>
      {asks ? (
        <ul>
          {found.map((id) => (
            <HelpRow key={id} id={id} />
          ))}
        </ul>
      ) : (
        helpGroups.map(([group, ids]) => (
          <Group key={group} title={words.groups[group]}>
            {ids.map((id) => (
              <HelpRow key={id} id={id} />
            ))}
          </Group>
        ))
      )}
    </HelpFrame>
  );
}

function Group(props: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-6">
      <h2 id={id} className="border-b border-ink pb-1.75 text-ui font-semibold">
        {props.title}
      </h2>
      <ul>{props.children}</ul>
    </section>
  );
}

function HelpRow(props: { readonly id: HelpId }) {
  const { pages } = useWords(helpWords);
  const { from } = useSearch({ strict: false });
  const { title, lead } = pages[props.id];
  return (
    <li className="border-b border-line">
      <Link
        to="/help/$page"
        params={{ page: props.id }}
        search={from === undefined ? {} : { from }}
        className="grid min-h-11 content-center gap-0.5 rounded-control py-2.25 hover:bg-hover"
      >
        <span className="font-semibold">{title}</span>
        <span className="text-small text-ink-2">{lead}</span>
      </Link>
    </li>
  );
}
