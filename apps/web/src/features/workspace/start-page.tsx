import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';

import { useMe } from '../../http/me.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { Mark, Wordmark } from '../../ui/mark.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { SoloPage } from '../../ui/solo-page.tsx';
import { SideAndName, type NewWorkspace } from './side-and-name.tsx';
import { useCreateWorkspace } from './use-create-workspace.ts';
import { useRun } from './use-run.ts';
import { workspaceWords } from './workspace-words.ts';

/** Another workspace of somebody who has an account. */
export function StartPage() {
  const words = useWords(workspaceWords);
  const sentence = useRefusalSentence();
  const { workspaces } = useMe();
  const create = useCreateWorkspace();
  const [wanted, setWanted] = useState<NewWorkspace>({ side: 'client', name: '' });
  const [tried, setTried] = useState(false);
  const { busy, trouble, run } = useRun(() => create(wanted));
  usePageTitle(words.start.title);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (wanted.name.trim() !== '') void run();
  }

  return (
    <SoloPage start={<Wordmark name={words.product} />}>
      <form noValidate onSubmit={onSubmit} className="rows w-full max-w-[520px] gap-4">
        <div>
          <Mark size={44} missing className="-ms-2" />
          <h1 className="text-display-tight mt-3">{words.start.heading}</h1>
          <p className="mt-1.5 mb-1 text-lead text-ink-2">{words.start.lead}</p>
        </div>
        <SideAndName value={wanted} onChange={setWanted} tried={tried} />
        {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" size="large" type="submit" isPending={busy}>
            {words.start.act}
          </Button>
          {workspaces.length === 0 ? null : (
            <Link to="/" className={buttonLook('quiet', 'large')}>
              {words.start.back}
            </Link>
          )}
        </div>
      </form>
    </SoloPage>
  );
}
