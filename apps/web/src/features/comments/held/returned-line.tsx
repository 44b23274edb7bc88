import { Refusal, type RefusalCode } from '@sanad/domain/kernel/refusal';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import { commentsWords } from '../comments-words.ts';

/** Above the field: what stands in it was sent, and did not go out. */
export function ReturnedLine(props: { readonly refusal: RefusalCode }) {
  const words = useWords(commentsWords).held;
  const sentence = useRefusalSentence();
  return (
    <p role="status" className="flex items-start gap-1.5 pb-1 text-meta text-late">
      <Icon name="alert" size="small" className="mt-px flex-none" />
      <Sentence>
        {words.returned(
          // They are signed in again, or they would not read it.
          props.refusal === 'unauthenticated'
            ? words.signedOut
            : sentence(new Refusal(props.refusal)),
        )}
      </Sentence>
    </p>
  );
}
