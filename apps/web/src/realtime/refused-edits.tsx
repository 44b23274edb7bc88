import { useSyncExternalStore } from 'react';

import { useWords } from '../i18n/language-context.tsx';
import { Button } from '../ui/button.tsx';
import { liveWords } from './live-words.ts';
import { refusedFile } from './refused-file.ts';
import { useSession } from './session-context.tsx';

/** Own edits that were not taken: they stay on the device until they are kept as a file or deleted. */
export function RefusedEdits() {
  const { client } = useSession();
  const words = useWords(liveWords).ended;
  const refused = useSyncExternalStore(
    (listener) => client.onState(listener),
    () => client.refused,
  );
  if (refused.length === 0) return null;

  function save(): void {
    const address = URL.createObjectURL(refusedFile(refused));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'sanad-changes.json';
    link.click();
    URL.revokeObjectURL(address);
  }

  return (
    <div className="grid justify-items-start gap-2.5">
      <p>{words.refused(refused.length)}</p>
      <div className="flex flex-wrap gap-2">
        <Button onPress={save}>{words.export}</Button>
        <Button kind="quiet" onPress={() => void client.forgetRefused()}>
          {words.forget}
        </Button>
      </div>
    </div>
  );
}
