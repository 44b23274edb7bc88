import type { UserId } from '@sanad/domain/kernel/ids';
import type { IdeaRecord } from '@sanad/domain/person/record';
import { useRef, useState } from 'react';

import { useMe } from '../../http/me.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { useAway } from '../../realtime/wire/use-away.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/content-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toasts } from '../../ui/toast-queue.ts';
import { TopBar } from '../../ui/top-bar.tsx';
import { openCapture } from './capture/capture-open.ts';
import { IdeaRow } from './idea-row.tsx';
import { ideasWords } from './ideas-words.ts';
import { useIdeaActs } from './use-idea-acts.ts';
import { useIdeas } from './use-ideas.ts';

/** So many are read at once; more come with a press. */
const shownAtOnce = 50;

/** One's own ideas, on all devices and on no other person's: each becomes a task or a document, or is let go. */
export function IdeasPage() {
  const words = useWords(ideasWords);
  const userId: UserId = useMe().profile.id;
  const { ideas, isKnown, isHereOnly } = useIdeas(userId);
  const acts = useIdeaActs(userId);
  const away = useAway(userId);
  const list = useRef<HTMLUListElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(shownAtOnce);
  usePageTitle(words.title);

  function letGo(idea: IdeaRecord): void {
    // The row that takes its place has the focus, else the page.
    const row = list.current?.querySelector(`[data-idea="${idea.id}"]`);
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    if (!acts.letGo(idea)) return;
    ((next as HTMLElement | null | undefined) ?? page.current)?.focus();
    const undo = { label: words.undo, icon: 'undo', onAct: () => acts.bringBack(idea) } as const;
    toasts.show({ text: words.gone, action: undo });
  }

  const add = (
    <Button kind="primary" icon="add" onPress={openCapture}>
      {words.add}
    </Button>
  );
  return (
    <>
      <TopBar title={words.title}>{ideas.length > 0 || !isKnown ? add : null}</TopBar>
      <div
        ref={page}
        tabIndex={-1}
        className="min-h-0 flex-1 overflow-y-auto outline-none"
        aria-busy={!isKnown && !away}
      >
        <div className="mx-auto rows max-w-[46rem] content-start gap-4 px-8 pt-7 pb-16 phone:px-4 phone:pt-4">
          {away ? <Notice kind="risk">{isKnown ? words.offline : words.missing}</Notice> : null}
          {ideas.length === 0 && !isKnown ? (
            away ? null : (
              <Skeleton lines={[60, 80, 45]} />
            )
          ) : ideas.length === 0 ? (
            <EmptyState title={words.empty} action={add}>
              {words.emptyHelp}
            </EmptyState>
          ) : (
            <>
              <p className="text-ui text-ink-2">{words.lead}</p>
              <ul ref={list}>
                {ideas.slice(0, shown).map((idea) => (
                  <IdeaRow
                    key={idea.id}
                    idea={idea}
                    acts={acts}
                    isHereOnly={isHereOnly(idea.id)}
                    onLetGo={letGo}
                  />
                ))}
              </ul>
              {ideas.length > shown ? (
                <Button kind="quiet" onPress={() => setShown(shown + shownAtOnce)}>
                  {words.more(Math.min(ideas.length - shown, shownAtOnce))}
                </Button>
              ) : null}
            </>
          )}
        </div>
      </div>
    </>
  );
}
