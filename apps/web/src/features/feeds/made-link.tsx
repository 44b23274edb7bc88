import { useWords } from '../../i18n/language-context.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { Notice } from '../../ui/notice.tsx';
import { OnceLink } from '../../ui/once-link.tsx';
import { toasts } from '../../ui/toast-queue.ts';
import { feedsWords } from './feeds-words.ts';

/** Names of the machine itself, which nobody else reaches by them. */
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A link that was just made, and the ways into the calendars that people have. */
export function MadeLink(props: { readonly token: string }) {
  const words = useWords(feedsWords);
  const link = `${location.origin}/api/calendars/${props.token}.ics`;
  return (
    <div className="rows gap-3">
      <OnceLink
        label={words.link}
        link={link}
        help={words.once}
        copy={words.copy}
        autoFocus
        onCopied={() => toasts.show({ text: words.copied })}
      >
        {/* With an s at its end, as it would be right, phones do not know the word. */}
        <a href={link.replace(/^https?:/, 'webcal:')} className={buttonLook()}>
          {words.open}
        </a>
      </OnceLink>
      {ownNames.has(location.hostname) ? <Notice>{words.onlyHere}</Notice> : null}
      <div className="text-small">
        <h3 className="font-semibold text-ink">{words.how}</h3>
        <ul className="list-disc ps-4.5">
          {[words.apple, words.google, words.outlook].map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
