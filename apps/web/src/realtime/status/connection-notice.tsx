import { deviceWall } from '../../http/device-wall.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { Notice } from '../../ui/notice.tsx';
import { liveWords } from '../live-words.ts';
import { usePhase, useSaveState } from '../session/use-live.ts';
import { useOffline } from './use-offline.ts';

/** One notice under the top bar while there is no connection; editing goes on, where there is something to edit. */
export function ConnectionNotice() {
  const words = useWords(liveWords).offline;
  const state = useSaveState();
  const { phase } = usePhase();
  const offline = useOffline();

  if (!offline || state.kind !== 'offline' || phase !== 'open') return null;
  const kept = state.pending === 0 ? words.nothing : words.kept(state.pending);
  const lasting = state.durable ? kept : words.notKept;
  const sentence = deviceWall.keepsNothing ? words.shared(state.pending) : lasting;
  return (
    <div className="flex-none px-3.5 pt-2.5 phone:px-2.5">
      <Notice kind="risk">{sentence}</Notice>
    </div>
  );
}
