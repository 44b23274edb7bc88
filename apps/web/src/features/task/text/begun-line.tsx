import { useWords } from '../../../i18n/language-context.tsx';
import { taskWords } from '../task-words.ts';

/** Says that something was begun here and is not saved; who opens the text again finds it there. */
export function BegunLine(props: { readonly begun: string }) {
  const words = useWords(taskWords).panel;
  if (props.begun === '') return null;
  return (
    <p role="status" className="text-meta text-risk">
      {words.begun}
    </p>
  );
}
