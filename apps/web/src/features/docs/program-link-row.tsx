import type { DocTokenFacts } from '@sanad/protocol/http/docs';

import { Bdi, Sentence } from '../../i18n/bdi.tsx';
import { relativeTime } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { linkWords } from './link-words.ts';

/** One link: to which document, what it may, until when, and when a program last came with it. */
export function ProgramLinkRow(props: {
  readonly link: DocTokenFacts;
  readonly now: number;
  /** It may be in somebody else's name, so that is said; else it may be of any workspace. */
  readonly others: boolean;
  readonly busy: boolean;
  readonly onEnd: () => void;
}) {
  const { link, now, others } = props;
  const words = useWords(linkWords);
  const { locale } = useLanguage();
  const title = link.documentTitle ?? words.unnamed;
  return (
    <li className="flex items-center gap-3 border-b border-line py-2.75 text-ui">
      <Icon name="link" className="text-ink-2" />
      <div className="min-w-0 grow">
        <p className="wrap-anywhere">
          <Bdi className="font-semibold">{title}</Bdi>
          <span className="text-ink-2">
            {' · '}
            <Sentence>
              {others ? words.of(link.personName) : words.place(link.workspaceName)}
            </Sentence>
          </span>
        </p>
        <p className="flex flex-wrap gap-x-2.5 gap-y-0.5 text-small text-ink-3">
          <span>{words.rights[link.right]}</span>
          <span>{words.ends(relativeTime(locale, link.expiresAt, now))}</span>
          <span>
            {link.lastUsedAt === null
              ? words.unused
              : words.used(relativeTime(locale, Math.min(link.lastUsedAt, now), now))}
          </span>
        </p>
      </div>
      <Button
        size="small"
        isPending={props.busy}
        aria-label={words.endOf(title)}
        onPress={props.onEnd}
      >
        {words.end}
      </Button>
    </li>
  );
}
