import type { ListGroup } from '@sanad/domain/task/list/list-place';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Avatar } from '../../../ui/avatar.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import { TurnLine } from '../columns/turn-line.tsx';
import { listWords } from './list-words.ts';
import type { GroupHead } from './use-group-heads.ts';

/** What a group is, how many, whose turn; pressed, it folds or opens. */
export function GroupRow(props: {
  readonly group: ListGroup;
  readonly head: GroupHead;
  readonly isFolded: boolean;
  readonly hasFocus: boolean;
  readonly onTurn: () => void;
}) {
  const { group, head, isFolded } = props;
  const words = useWords(listWords);
  const { locale } = useLanguage();
  return (
    <div role="rowheader" className="pt-3">
      <button
        type="button"
        tabIndex={props.hasFocus ? 0 : -1}
        data-cell="group"
        aria-expanded={!isFolded}
        onClick={props.onTurn}
        className={`flex min-h-8 w-full items-center gap-2 border-b pb-1 text-start -outline-offset-2 ${
          isFolded ? 'border-line' : 'border-ink'
        }`}
      >
        {head.kind ? <TaskGlyph kind={head.kind} /> : null}
        {head.person ? <Avatar {...head.person} size="tiny" silent /> : null}
        <Bdi className="min-w-0 clip-line text-ui font-semibold">{head.name}</Bdi>
        <span className="text-ui text-ink-3">
          {new Intl.NumberFormat(locale).format(group.ids.length)}
        </span>
        <span className="ms-auto flex flex-none items-center gap-3 text-meta text-ink-3">
          {group.late === 0 ? null : (
            <span className="text-late">
              <Sentence>{words.late(group.late)}</Sentence>
            </span>
          )}
          {head.kind && !isFolded ? (
            <span className="phone:hidden">
              <TurnLine kind={head.kind} />
            </span>
          ) : null}
          <Icon name={isFolded ? 'chevron-start' : 'chevron-down'} size="small" />
        </span>
      </button>
    </div>
  );
}
