import { useWords } from '../i18n/language-context.tsx';
import { appWords } from './words.ts';

const onRow =
  'ms-auto text-small font-normal text-ink-3 folded:absolute folded:end-1 folded:top-0 folded:text-meta';

/** How much is unread, beside the place where it is; nothing where nothing is. Its row is `relative`. */
export function UnreadNumber(props: {
  readonly count: number | undefined;
  readonly className?: string | undefined;
}) {
  const words = useWords(appWords);
  const { count = 0, className = onRow } = props;
  if (count === 0) return null;
  return (
    <span className={className}>
      <span aria-hidden="true">{words.number(count)}</span>
      <span className="sr-only"> {words.unread(count)}</span>
    </span>
  );
}
