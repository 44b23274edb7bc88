import { sideOf } from '@sanad/domain/access/side';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';

import { useMe } from '../../http/me.ts';
import { Bdi } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { clientHue } from '../../realtime/session/client-hue.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { todayWords } from './today-words.ts';

/** Where the day ends: the way to each client's note, which nothing asks for. */
export function TodayEnd(props: { readonly only: string | undefined }) {
  const words = useWords(todayWords).end;
  const { workspaces } = useMe();
  const headId = useId();
  const clients = workspaces.filter(
    ({ id, role }) =>
      sideOf(role) === 'assistant' && (props.only === undefined || id === props.only),
  );
  if (clients.length === 0) return null;
  return (
    <section aria-labelledby={headId} className="rows gap-2">
      <h2 id={headId} className="text-small font-semibold text-ink-2">
        {words.title}
      </h2>
      <p className="text-small text-ink-3">{words.help}</p>
      <ul className="flex flex-wrap gap-2">
        {clients.map(({ id, name }) => {
          const hue = clientHue(workspaces, id);
          return (
            <li key={id} data-hue={hue} className="max-w-full">
              <Link
                to="/w/$workspaceId/home"
                params={{ workspaceId: id }}
                search={{ note: true }}
                className={`${buttonLook('plain', 'small')} max-w-full`}
              >
                <Avatar name={name} hue={hue} shape="square" size="tiny" silent />
                <Bdi className="min-w-0 clip-line">{name}</Bdi>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
