import { useNavigate } from '@tanstack/react-router';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMay } from '../../../realtime/session/use-live.ts';
import type { ButtonKind } from '../../../ui/button-look.ts';
import { Button } from '../../../ui/button.tsx';
import { useCallThatIsOn } from '../use-calls.ts';
import { useVideoState } from '../use-video-state.ts';
import { joinWords } from './join-words.ts';
import { useStartCall } from './use-start-call.ts';

/**
 * "Start a check-in", for any page's top bar; gone while one is on, for then the banner has the button.
 * Where there is no video yet it leads to the page that says why.
 */
export function StartCheckIn(props: { readonly kind?: ButtonKind; readonly compact?: boolean }) {
  const words = useWords(joinWords);
  const { workspaceId } = useSession();
  const navigate = useNavigate();
  const on = useCallThatIsOn();
  const may = useMay('calls.start');
  const video = useVideoState(workspaceId, may && !on).data?.state;
  const { start, starting } = useStartCall((callId) => {
    void navigate({ to: '/w/$workspaceId/call/$callId', params: { workspaceId, callId } });
  });
  if (!may || on) return null;

  const press = (): void => {
    if (video?.state === 'ready' || video === undefined) void start();
    else void navigate({ to: '/w/$workspaceId/check-ins', params: { workspaceId } });
  };
  return (
    <Button
      kind={props.kind ?? 'plain'}
      icon="video"
      isPending={starting}
      onPress={press}
      aria-label={words.start}
      className={props.compact === true ? 'folded:w-9 folded:gap-0 folded:px-0 phone:hidden' : ''}
    >
      <span className={props.compact === true ? 'folded:hidden' : ''}>{words.start}</span>
    </Button>
  );
}
