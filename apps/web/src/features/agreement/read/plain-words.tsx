import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { agreementWords } from '../agreement-words.ts';

export function PlainWords({ lines }: { readonly lines: readonly string[] }) {
  const words = useWords(agreementWords);
  return (
    <section>
      <h2 className="text-small font-semibold text-ink-2">{words.plain.title}</h2>
      <ul className="mt-1.5">
        {lines.map((line, at) => (
          <li key={at} className="grid grid-cols-[15px_1fr] items-start gap-2.5 py-0.75 text-ui">
            <Icon name="check" size="small" className="mt-1" />
            <span>
              <Sentence>{line}</Sentence>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
