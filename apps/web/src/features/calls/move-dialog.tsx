import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { callsWords } from './calls-words.ts';
import { callMedia } from './media/call-media.ts';

/** One person, one place in a call: a second device asks first. */
export function MoveDialog(props: { readonly isOpen: boolean }) {
  const { move } = useWords(callsWords);
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={callMedia.forget}
      title={move.title}
      actions={
        <>
          <Button kind="primary" onPress={() => void callMedia.moveHere()}>
            {move.yes}
          </Button>
          <Button kind="quiet" onPress={callMedia.forget} autoFocus>
            {move.no}
          </Button>
        </>
      }
    >
      {move.text}
    </Dialog>
  );
}
