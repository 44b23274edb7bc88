import type { VideoState } from '@sanad/protocol/http/calls';

import { useWords } from '../../i18n/language-context.tsx';
import { Notice } from '../../ui/notice.tsx';
import { callsWords } from './calls-words.ts';

/** Why there is no video now, and what can be done. Nothing at all while there is. */
export function VideoNotice(props: { readonly state: VideoState | undefined }) {
  const { video } = useWords(callsWords);
  const { state } = props;
  if (state === undefined || state.state === 'ready') return null;
  if (state.state === 'preparing') {
    const step = video.steps[state.step];
    return (
      <Notice icon="video">
        {video.preparing}
        {step === undefined ? null : <span className="block text-small text-ink-3">{step}</span>}
      </Notice>
    );
  }
  if (state.state === 'down') {
    return (
      <Notice kind="risk" icon="video-off">
        {video.down}
      </Notice>
    );
  }
  return (
    <Notice kind="risk" icon="video-off">
      {video.missing[state.reason]}
    </Notice>
  );
}
