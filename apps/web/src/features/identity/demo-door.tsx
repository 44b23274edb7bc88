import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { demoAddress } from './demo-address.ts';
import { identityWords } from './identity-words.ts';

/** Sample data without an account: each side opens on a name of its own, so both can be signed in side by side. */
export function DemoDoor() {
  const words = useWords(identityWords);
  const { language } = useLanguage();
  return (
    <section aria-labelledby="demo" className="mt-7">
      <div className="flex items-center gap-2.5 text-meta text-ink-3">
        <span className="h-px grow bg-line-2" />
        {words.signIn.or}
        <span className="h-px grow bg-line-2" />
      </div>
      <h2 id="demo" className="mt-5 text-ui font-semibold">
        {words.demo.heading}
      </h2>
      <p className="mt-0.5 text-small text-ink-2">{words.demo.help}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <a
          href={demoAddress(location.href, 'client', language)}
          target="_blank"
          rel="noopener"
          className={`${buttonLook('plain')} grow`}
        >
          {words.demo.client}
        </a>
        <a
          href={demoAddress(location.href, 'assistant', language)}
          target="_blank"
          rel="noopener"
          className={`${buttonLook('plain')} grow`}
        >
          {words.demo.assistant}
        </a>
      </div>
    </section>
  );
}
