import { sharedTask } from '@sanad/domain/task/quick-add/shared-task';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { pageFacts } from '../../../http/page-facts.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { usePageTitle } from '../../../ui/page-title.ts';
import { TopBar } from '../../../ui/top-bar.tsx';
import type { BegunTask } from './open-quick-add.ts';
import { quickAddWords } from './quick-add-words.ts';
import { QuickAdd } from './quick-add.tsx';

/** Handed over with this document; in its memory until somebody adds it or goes elsewhere for good. */
let shared: BegunTask | undefined =
  pageFacts.shared === undefined ? undefined : sharedTask(pageFacts.shared);

interface Place {
  readonly workspaceId: string;
  readonly taskId: string;
}

/** What another app shared, as a filled form; nothing is made before somebody says so. */
export function SharePage() {
  const words = useWords(quickAddWords);
  const navigate = useNavigate();
  const [begun] = useState(shared);
  const [made, setMade] = useState<Place>();
  usePageTitle(words.shared.title);
  useEffect(() => {
    // The page was the answer to a form: loaded again it shall not ask whether to send that once more.
    history.replaceState(history.state, '', location.href);
  }, []);

  return (
    <>
      <TopBar title={words.shared.title} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto rows max-w-[36rem] content-start gap-4 px-8 pt-7 pb-16 phone:px-4 phone:pt-4">
          <p className="text-ui text-ink-2">
            {begun === undefined ? words.shared.nothing : words.shared.help}
          </p>
          {made === undefined ? (
            <QuickAdd
              begun={begun ?? { text: '', brief: '' }}
              onText={(text) => {
                if (shared) shared = { ...shared, text };
              }}
              onAdded={(place) => {
                shared = undefined;
                setMade(place);
              }}
              onLeave={() => void navigate({ to: '/' })}
            />
          ) : (
            <div>
              <Button
                kind="primary"
                autoFocus
                onPress={() => void navigate({ to: '/w/$workspaceId/board/$taskId', params: made })}
              >
                {words.open}
              </Button>
            </div>
          )}
        </div>
      </div>
    </>
  );
}
