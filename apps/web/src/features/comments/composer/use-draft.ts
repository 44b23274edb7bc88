import type { TaskId } from '@sanad/domain/kernel/ids';
import { useEffect, useMemo, useSyncExternalStore, type RefObject } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { onHidden } from '../../../realtime/session/soon.ts';
import { useKeptTexts } from '../../../realtime/session/use-kept-texts.ts';
import { usePersonRoom } from '../../../realtime/session/use-person-records.ts';
import { DraftKeeper } from './draft-keeper.ts';

/** What is begun in this field, as all devices of the person have it. */
export function useDraft(
  taskId: TaskId,
  field: RefObject<HTMLTextAreaElement | null>,
): { readonly text: string; readonly draft: DraftKeeper } {
  const { userId, workspaceId, client } = useSession();
  const kept = useKeptTexts();
  const own = usePersonRoom(userId)?.client;
  const draft = useMemo(() => {
    const stay = (): number | undefined => client.stay;
    const isBusy = (): boolean =>
      document.hasFocus() && field.current !== null && document.activeElement === field.current;
    return new DraftKeeper({ workspaceId, taskId, stay, isBusy, kept });
  }, [client, workspaceId, taskId, kept, field]);

  useEffect(() => {
    if (!own) return undefined;
    const stops = [draft.follow(own), client.onState(() => draft.look())];
    return () => {
      draft.rest();
      for (const stop of stops) stop();
    };
  }, [draft, own, client]);
  useEffect(() => onHidden(() => draft.rest()), [draft]);

  const text = useSyncExternalStore(
    (listener) => draft.onChange(listener),
    () => draft.text,
  );
  return { text, draft };
}
