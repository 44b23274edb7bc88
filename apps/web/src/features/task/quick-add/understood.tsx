import { readIn } from '@sanad/domain/kernel/wall-time';
import {
  pieceKey,
  type QuickLine,
  type QuickPiece,
} from '@sanad/domain/task/quick-add/read-quick-line';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { typedText } from '../../../ui/date/typed-text.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { IconName } from '../../../ui/icon-registry.ts';
import { Icon } from '../../../ui/icon.tsx';
import { quickAddWords } from './quick-add-words.ts';

const chip =
  'inline-flex min-h-7 max-w-full items-center gap-1.25 rounded-tag bg-sunken ps-2 text-small text-ink coarse:min-h-11';
const icons: Readonly<Record<QuickPiece['is'], IconName>> = {
  date: 'calendar',
  person: 'person',
  label: 'tag',
};

/** What a line was understood to say, each to be taken for words again; and who may be meant. */
export function Understood(props: {
  readonly line: QuickLine;
  readonly zone: string;
  readonly now: number;
  readonly onWords: (key: string) => void;
  /** Somebody who is named in it is to do it. */
  readonly onGive: (name: string) => void;
}) {
  const { line, zone, now, onWords, onGive } = props;
  const words = useWords(quickAddWords);
  const { locale } = useLanguage();
  return (
    <ul aria-label={words.understood} aria-live="polite" className="flex flex-wrap gap-1.5">
      {line.pieces.map((piece) => (
        <li key={pieceKey(piece)} data-piece={piece.is} className={chip}>
          <Icon name={icons[piece.is]} size="small" className="flex-none text-ink-2" />
          <span className="min-w-0 wrap-anywhere">
            {piece.is === 'date' ? (
              typedText(locale, zone, readIn(piece.chosen.moment, zone), now)
            ) : piece.is === 'label' && piece.id === null ? (
              <Sentence>{words.newLabel(piece.name)}</Sentence>
            ) : (
              <Bdi>{piece.name}</Bdi>
            )}
          </span>
          <IconButton
            icon="close"
            size="small"
            label={words.asWords(piece.text)}
            onPress={() => onWords(pieceKey(piece))}
          />
        </li>
      ))}
      {line.named.map(({ id, name }) => (
        <li key={id}>
          <Button size="small" kind="quiet" icon="add-person" onPress={() => onGive(name)}>
            <Sentence>{words.giveTo(name)}</Sentence>
          </Button>
        </li>
      ))}
    </ul>
  );
}
