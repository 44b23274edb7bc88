import { Sentence } from '../../../i18n/bdi.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Answerable } from './answerable.ts';
import { useReturned } from './use-returned.ts';

/** Why an answer that was sent did not go out. */
export function ReturnedAnswer(props: { readonly entry: Answerable }) {
  const returned = useReturned(props.entry);
  if (!returned) return null;
  return (
    <p role="status" className="flex items-start gap-1.5 text-small text-late">
      <Icon name="alert" size="small" className="mt-px flex-none" />
      <Sentence>{returned.why}</Sentence>
    </p>
  );
}
