import { sideOf } from '@sanad/domain/access/side';
import type { NoticeCounts } from '@sanad/protocol/http/notices';

import { useMe } from '../../http/me.ts';
import { Bdi } from '../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { clientHue } from '../../realtime/session/client-hue.ts';
import { Dot } from '../../ui/dot.tsx';
import { noticesWords } from './notices-words.ts';

const head = 'pb-2 text-small font-semibold text-ink-2';
const keyCap =
  'inline-block min-w-5 rounded-tag border border-line-2 px-1.25 text-center text-meta text-ink-3';

const keys = [
  [['J', 'K'], 'walk'],
  [['↵'], 'open'],
  [['L'], 'later'],
  [['E'], 'done'],
  [['U'], 'unread'],
] as const;

/** Beside the list where there is room: how much of whom, and the keys. */
export function InboxAside(props: { readonly counts: NoticeCounts | undefined }) {
  const words = useWords(noticesWords);
  const { workspaces } = useMe();
  const { locale } = useLanguage();
  const number = new Intl.NumberFormat(locale);
  const assists = workspaces.every(({ role }) => sideOf(role) === 'assistant');
  const unread = (props.counts?.byWorkspace ?? []).flatMap(({ workspaceId, unread: count }) => {
    const workspace = workspaces.find(({ id }) => id === workspaceId);
    return workspace ? [{ ...workspace, count }] : [];
  });
  return (
    <aside
      aria-label={words.aside}
      className="hidden w-64 flex-none content-start gap-7 roomy:grid"
    >
      {workspaces.length > 1 && unread.length > 0 ? (
        <section>
          <h2 className={head}>{assists ? words.byClient : words.byWorkspace}</h2>
          <ul className="rows gap-2 text-small">
            {unread.map(({ id, name, count }) => (
              <li key={id} className="flex items-baseline gap-2">
                <Dot hue={clientHue(workspaces, id)} shape="square" />
                <Bdi className="min-w-0 grow wrap-anywhere">{name}</Bdi>
                <span>{number.format(count)}</span>
              </li>
            ))}
          </ul>
          <p className="pt-2 text-meta text-ink-3">{words.onlyYou}</p>
        </section>
      ) : null}
      <section className="coarse:hidden">
        <h2 className={head}>{words.keys}</h2>
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-1.5 text-small text-ink-2">
          {keys.map(([caps, does]) => (
            <div key={does} className="contents">
              <dt className="flex gap-1">
                {caps.map((cap) => (
                  <kbd key={cap} dir="ltr" className={`${keyCap} font-sans`}>
                    {cap}
                  </kbd>
                ))}
              </dt>
              <dd>{words.keyWords[does]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </aside>
  );
}
