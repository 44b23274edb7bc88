import { Button as AriaButton } from 'react-aria-components/Button';

import { Bdi } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Hue } from '../../ui/person.ts';
import { searchWords } from './search-words.ts';

const tag =
  'inline-flex min-h-7 max-w-[45%] flex-none items-center gap-1.5 rounded-control bg-press px-2 text-small coarse:min-h-11';

/** The room that is searched, as a tag of the field: a press widens the search to all rooms, or narrows it again. */
export function SearchScope(props: {
  readonly name: string;
  readonly hue: Hue;
  readonly isWide: boolean;
  readonly onWide: (isWide: boolean) => void;
}) {
  const words = useWords(searchWords);
  const { name, hue, isWide, onWide } = props;
  return (
    <AriaButton onPress={() => onWide(!isWide)} className={`${tag} ${isWide ? 'text-ink-3' : ''}`}>
      <Avatar name={name} hue={hue} shape="square" size="tiny" silent />
      <Bdi className="clip-line min-w-0">{name}</Bdi>
      <span className="sr-only">{isWide ? words.narrow : words.widen}</span>
      {isWide ? null : <Icon name="close" size="tiny" />}
    </AriaButton>
  );
}
