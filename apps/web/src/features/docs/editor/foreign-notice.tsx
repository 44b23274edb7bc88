import { can } from '@sanad/domain/access/capability';
import type { Schema } from '@tiptap/pm/model';
import { useState } from 'react';
import * as Y from 'yjs';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useMay, useMembers } from '../../../realtime/session/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { docsWords } from '../docs-words.ts';
import { foreignFile } from './foreign-file.ts';
import { takeOutForeign } from './take-out-foreign.ts';

/** It is taken from everybody: whoever keeps the workspace decides. */
const keepsWorkspace = 'workspace.rename';

/** Above a copy that is only read: why nobody writes, and who can change that. */
export function ForeignNotice(props: {
  readonly doc: Y.Doc;
  readonly schema: Schema;
  readonly title: string;
  readonly mayWrite: boolean;
}) {
  const words = useWords(docsWords);
  const { foreign } = words;
  const mayTakeOut = useMay(keepsWorkspace) && props.mayWrite;
  const keeper = useMembers().find(({ role, active }) => active && can(role, keepsWorkspace));
  const [asking, setAsking] = useState(false);

  function takeOut(): void {
    setAsking(false);
    const before = Y.encodeStateAsUpdate(props.doc);
    const parts = takeOutForeign(props.doc, props.schema);
    const address = URL.createObjectURL(foreignFile(props.title, parts, before));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'sanad-document-parts.json';
    link.click();
    URL.revokeObjectURL(address);
  }

  return (
    <div className="flex-none px-3.5 pt-2.5 phone:px-2.5">
      <Notice
        action={
          <span className="flex flex-none flex-wrap gap-2">
            <Button onPress={() => location.reload()}>{words.state.reload}</Button>
            {mayTakeOut ? <Button onPress={() => setAsking(true)}>{foreign.takeOut}</Button> : null}
          </span>
        }
      >
        <Sentence>{mayTakeOut || !keeper ? foreign.own : foreign.others(keeper.name)}</Sentence>
      </Notice>
      <Dialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={foreign.ask}
        role="alertdialog"
        actions={
          <>
            <Button kind="primary" onPress={takeOut}>
              {foreign.confirm}
            </Button>
            <Button autoFocus onPress={() => setAsking(false)}>
              {words.cancel}
            </Button>
          </>
        }
      >
        {foreign.help}
      </Dialog>
    </div>
  );
}
