import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { liveWords } from '../live-words.ts';
import { useIsOutdated } from '../session/use-live.ts';

/** A newer server answers this page: work goes on with what the page knows, and reloading brings the rest. */
export function OutdatedNotice() {
  if (!useIsOutdated()) return null;
  return (
    <div className="flex-none px-3.5 pt-2.5 phone:px-2.5">
      <NewerVersion />
    </div>
  );
}

/** The same where no one room is open. */
export function NewerVersion() {
  const words = useWords(liveWords).outdated;
  return (
    <Notice
      action={
        <Button size="small" onPress={() => location.reload()}>
          {words.reload}
        </Button>
      }
    >
      {words.title}
    </Notice>
  );
}
