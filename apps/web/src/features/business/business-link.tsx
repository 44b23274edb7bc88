import { Link } from '@tanstack/react-router';

import { useWords } from '../../i18n/language-context.tsx';
import { businessWords } from './business-words.ts';

/** Below the people: what the business they work for says of itself. */
export function BusinessLink(props: { readonly workspaceId: string }) {
  const words = useWords(businessWords);
  return (
    <section aria-label={words.title} className="mt-6.5">
      <h2 className="border-b border-ink pb-1.75 text-ui font-semibold">{words.title}</h2>
      <p className="flex flex-wrap gap-x-4 gap-y-1 pt-2.75 text-small text-ink-2">
        {words.about}
        <Link
          to="/w/$workspaceId/business"
          params={{ workspaceId: props.workspaceId }}
          className="link"
        >
          {words.read}
        </Link>
      </p>
    </section>
  );
}
