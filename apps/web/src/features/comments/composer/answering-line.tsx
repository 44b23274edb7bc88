import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { commentsWords } from '../comments-words.ts';

/** Above the field: which question the next message answers. */
export function AnsweringLine(props: { readonly messageId: string; readonly onStop: () => void }) {
  const words = useWords(commentsWords).composer;
  const question = useRecord('message', props.messageId);
  return (
    <div className="flex items-center gap-1 pb-1 text-meta text-ink-2">
      <p className="min-w-0 grow clip-line">
        {words.answering} <Bdi>{question?.text ?? ''}</Bdi>
      </p>
      <IconButton icon="close" size="small" label={words.stopAnswering} onPress={props.onStop} />
    </div>
  );
}
