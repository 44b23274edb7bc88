import { useWords } from '../../../i18n/language-context.tsx';
import { useKeptTexts } from '../../../realtime/session/use-kept-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { commentsWords } from '../comments-words.ts';
import { editPlace } from './message-editor.tsx';

/** Of one's own message: that a change was begun and is not saved, and the way back into it. */
export function BegunEdit(props: { readonly messageId: string; readonly onGoOn: () => void }) {
  const words = useWords(commentsWords);
  const kept = useKeptTexts();
  if (kept.of(editPlace(props.messageId)) === '') return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-meta text-risk">
      {words.editBegun}
      <Button size="small" kind="quiet" onPress={props.onGoOn}>
        {words.editGoOn}
      </Button>
    </p>
  );
}
