import { useWords } from '../../../i18n/language-context.tsx';
import { useSignal } from '../../../realtime/signal.ts';
import { iconButtonLook } from '../../../ui/icon-button-look.ts';
import { Icon } from '../../../ui/icon.tsx';
import { hasFilter } from '../board-address.ts';
import { useBoardPlace } from '../board-place.ts';
import { boardWords } from '../board-words.ts';
import { filterLine, focusFilter } from './filter-wish.ts';

/** Opens the line of the filter; with nothing in it, closes it again. */
export function FilterButton() {
  const words = useWords(boardWords);
  const open = useSignal(filterLine);
  const filters = hasFilter(useBoardPlace().search);
  return (
    <button
      type="button"
      data-filter-button
      aria-label={words.filter}
      title={words.filter}
      aria-expanded={open || filters}
      onClick={() => (open && !filters ? filterLine.set(false) : focusFilter())}
      className={`${iconButtonLook('normal')} ${filters ? 'text-ink!' : ''}`}
    >
      <Icon name="filter" />
    </button>
  );
}
