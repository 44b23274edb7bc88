import { Bdi } from '../../i18n/bdi.tsx';
import { useLanguage } from '../../i18n/language-context.tsx';

/** What of a file does not come: how many, why, and some of them by name. */
export function LeftList<Kind extends string>(props: {
  readonly left: readonly {
    readonly kind: Kind;
    readonly count: number;
    readonly examples: readonly string[];
  }[];
  /** Of each kind: what it is, and why it does not come. */
  readonly kinds: Readonly<Record<Kind, readonly [what: string, why: string]>>;
}) {
  const { locale } = useLanguage();
  return (
    <ul>
      {props.left.map(({ kind, count, examples }) => {
        const [what, why] = props.kinds[kind];
        return (
          <li key={kind} className="border-b border-line py-2 last:border-0">
            <p className="flex justify-between gap-3">
              <span>{what}</span>
              <span className="text-ink-3">{new Intl.NumberFormat(locale).format(count)}</span>
            </p>
            <p className="text-small text-ink-2">{why}</p>
            <p className="text-meta text-ink-3 wrap-anywhere">
              {examples.map((example, at) => (
                <span key={example}>
                  {at > 0 ? ' · ' : null}
                  <Bdi>{example}</Bdi>
                </span>
              ))}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
