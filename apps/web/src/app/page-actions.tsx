import { can } from '@sanad/domain/access/capability';
import { useNavigate } from '@tanstack/react-router';
import { use, useState } from 'react';

import { boardWords } from '../features/board/board-words.ts';
import { useOpenHelp } from '../features/help/use-open-help.ts';
import { openCapture } from '../features/ideas/capture/capture-open.ts';
import type { Action } from '../features/keys/actions/known-actions.ts';
import { otherNames } from '../features/keys/actions/other-names.ts';
import { useActions } from '../features/keys/actions/use-actions.ts';
import { chordFor } from '../features/keys/key-book.ts';
import { keysWords } from '../features/keys/keys-words.ts';
import { openKeys } from '../features/keys/open-keys.ts';
import { openQuickAdd } from '../features/task/quick-add/open-quick-add.ts';
import { useMe } from '../http/me.ts';
import { useWords } from '../i18n/language-context.tsx';
import { SessionContext } from '../realtime/session/session-context.tsx';
import { lazyPiece } from '../ui/lazy-piece.tsx';
import { useReading } from '../ui/use-reading.ts';
import { navPages } from './nav-pages.ts';
import { useDigitsChoice } from './use-digits-choice.ts';
import { appWords } from './words.ts';

const SignOut = lazyPiece(async () => (await import('./sign-out.tsx')).SignOut);

/** What can be done on every page: begin something, go somewhere, read otherwise, leave. */
export function PageActions() {
  const words = useWords(appWords);
  const keys = useWords(keysWords);
  const navigate = useNavigate();
  const { profile, workspaces } = useMe();
  const hereId = use(SessionContext)?.workspaceId;
  const here = workspaces.find(({ id }) => id === hereId);
  const [leaving, setLeaving] = useState(false);
  const reading = useReading();
  const openHelp = useOpenHelp();
  const digits = useDigitsChoice(profile);
  const { views } = useWords(boardWords);

  const own = [
    ['today', '/today', 'sun'],
    ['inbox', '/inbox', 'inbox'],
    ['ideas', '/ideas', 'idea'],
    ['profile', '/profile', 'person'],
  ] as const;

  useActions((): readonly Action[] => {
    const goTo = keys.also.go;
    const begin: readonly Action[] = [
      {
        id: 'new-task',
        text: keys.lines.anywhere.newTask,
        icon: 'add',
        chord: chordFor('anywhere', 'newTask'),
        run: () => openQuickAdd(),
      },
      {
        id: 'new-idea',
        text: keys.lines.anywhere.newIdea,
        icon: 'idea',
        chord: chordFor('anywhere', 'newIdea'),
        run: openCapture,
      },
    ];
    const inWorkspace: readonly Action[] =
      here === undefined
        ? []
        : [
            ...(can(here.role, 'members.invite')
              ? [
                  {
                    id: 'invite',
                    text: words.invite,
                    icon: 'add-person',
                    run: () =>
                      void navigate({
                        to: '/w/$workspaceId/people',
                        params: { workspaceId: here.id },
                        search: { invite: true },
                      }),
                  } as const,
                ]
              : []),
            ...navPages.map(([key, to, icon]) => ({
              id: `page-${key}`,
              text: words[key],
              also: goTo,
              icon,
              run: () => void navigate({ to, params: { workspaceId: here.id } }),
            })),
            ...(['list', 'calendar'] as const).map((view) => ({
              id: `view-${view}`,
              text: views[view],
              about: words.board,
              icon: view,
              run: () =>
                void navigate({
                  to: '/w/$workspaceId/board',
                  params: { workspaceId: here.id },
                  search: { view },
                }),
            })),
            {
              id: 'page-history',
              text: words.history,
              also: goTo,
              icon: 'clock',
              run: () =>
                void navigate({ to: '/w/$workspaceId/history', params: { workspaceId: here.id } }),
            },
            {
              id: 'page-templates',
              text: words.templates,
              also: goTo,
              icon: 'copy',
              run: () =>
                void navigate({
                  to: '/w/$workspaceId/templates',
                  params: { workspaceId: here.id },
                }),
            },
          ];
    const elsewhere: readonly Action[] = [
      ...own.map(([key, to, icon]) => ({
        id: `own-${key}`,
        text: words[key],
        also: goTo,
        icon,
        run: () => void navigate({ to }),
      })),
      ...workspaces
        .filter(({ id }) => id !== hereId)
        .map(({ id, name }) => ({
          id: `workspace-${id}`,
          text: name,
          also: `${goTo} ${words.workspaces}`,
          icon: 'board' as const,
          run: () => void navigate({ to: '/w/$workspaceId/board', params: { workspaceId: id } }),
        })),
    ];
    const rest: readonly Action[] = [
      ...(profile.demo
        ? []
        : [
            {
              id: 'new-workspace',
              text: words.openWorkspace,
              icon: 'add' as const,
              run: () => void navigate({ to: '/start' }),
            },
          ]),
      {
        id: 'keys',
        text: keys.lines.anywhere.allKeys,
        icon: 'keyboard',
        chord: chordFor('anywhere', 'allKeys'),
        run: openKeys,
      },
      { id: 'help', text: words.help, icon: 'help', run: openHelp },
      {
        id: 'language',
        text: reading.language.text,
        about: words.language,
        icon: 'language',
        run: reading.language.choose,
      },
      {
        id: 'theme',
        text: reading.theme.text,
        icon: reading.theme.icon,
        run: reading.theme.choose,
      },
      {
        id: 'digits',
        text: keys.numerals(digits.sample),
        icon: 'language',
        run: digits.choose,
      },
      { id: 'sign-out', text: words.signOut, icon: 'sign-out', run: () => setLeaving(true) },
    ];
    return [...begin, ...inWorkspace, ...elsewhere, ...rest].map((action) => ({
      ...action,
      also: `${action.also ?? ''} ${otherNames[action.id] ?? ''}`,
    }));
  });

  return leaving ? <SignOut userId={profile.id} onStay={() => setLeaving(false)} /> : null;
}
