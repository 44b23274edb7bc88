import { useWords } from '../i18n/language-context.tsx';
import { liveWords } from '../realtime/live-words.ts';
import { Button } from '../ui/button.tsx';
import { Wordmark } from '../ui/mark.tsx';
import { SoloPage } from '../ui/solo-page.tsx';
import { appWords } from './words.ts';

/** This browser keeps nothing for us, so edits could be lost: said before any is made. */
export function StorageBroken() {
  const words = useWords(appWords);
  const live = useWords(liveWords);
  return (
    <SoloPage start={<Wordmark name={words.product} />}>
      <div role="alert" className="grid max-w-[48ch] justify-items-start gap-3">
        <h1 className="text-display-tight">{live.storage.title}</h1>
        <p className="text-lead text-ink-2">{live.storage.help}</p>
        <Button kind="primary" className="mt-3" onPress={() => location.reload()}>
          {live.storage.reload}
        </Button>
      </div>
    </SoloPage>
  );
}
