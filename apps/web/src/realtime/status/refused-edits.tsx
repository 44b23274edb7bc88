import { useSyncExternalStore } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { liveWords } from '../live-words.ts';
import { useSession } from '../session/session-context.tsx';
import { useSignal } from '../signal.ts';
import { saveRefusedFile } from './refused-file.ts';

/** Own edits that were not taken, words of documents among them: they stay on the device until they are kept as a file or deleted. */
export function RefusedEdits() {
  const session = useSession();
  const { client } = session;
  const words = useWords(liveWords).ended;
  const edits = useSyncExternalStore(
    (listener) => client.onState(listener),
    () => client.refused,
  );
  const texts = useSignal(session.keptTexts);
  const refused = [...edits, ...texts];
  if (refused.length === 0) return null;

  return (
    <div className="grid justify-items-start gap-2.5">
      <p>{words.refused(refused.length)}</p>
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => saveRefusedFile(refused)}>{words.export}</Button>
        <Button kind="quiet" onPress={() => void session.forgetRefused()}>
          {words.forget}
        </Button>
      </div>
    </div>
  );
}
