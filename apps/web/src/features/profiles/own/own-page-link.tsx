import { Link } from '@tanstack/react-router';

import { useWords } from '../../../i18n/language-context.tsx';
import { profilesWords } from '../profiles-words.ts';

/** Of one's profile: the way there. */
export function OwnPageLink() {
  const words = useWords(profilesWords);
  return (
    <section aria-label={words.title} className="mt-8">
      <h2 className="border-b border-ink pb-1.75 text-ui font-semibold">{words.title}</h2>
      <p className="pt-3 text-small text-ink-2">{words.lead}</p>
      <p className="pt-2">
        <Link to="/about-me" className="font-semibold underline underline-offset-2">
          {words.open}
        </Link>
      </p>
    </section>
  );
}
