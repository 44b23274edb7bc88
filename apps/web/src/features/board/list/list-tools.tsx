import { listGroupings, listSortings, type ListPlan } from '@sanad/domain/task/list/list-place';

import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { useBoardPlace } from '../board-place.ts';
import { inNextTurn } from '../slices.ts';
import { listWords } from './list-words.ts';

/** What the list is grouped and sorted by; it stands in the address. */
export function ListTools({ plan }: { readonly plan: ListPlan }) {
  const words = useWords(listWords);
  const { change } = useBoardPlace();
  return (
    <div data-list-tools className="flex flex-none items-center gap-1 px-3 pt-2">
      <Choice
        label={words.group}
        all={listGroupings}
        value={plan.group}
        words={words.groupings}
        onChoose={(group) => change({ group: group === 'column' ? undefined : group }, true)}
      />
      <Choice
        label={words.sort}
        all={listSortings}
        value={plan.sort}
        words={words.sortings}
        onChoose={(sort) => change({ sort: sort === 'order' ? undefined : sort }, true)}
      />
    </div>
  );
}

function Choice<K extends string>(props: {
  readonly label: string;
  readonly all: readonly K[];
  readonly value: K;
  readonly words: Readonly<Record<K, string>>;
  readonly onChoose: (key: K) => void;
}) {
  const words = useWords(listWords);
  return (
    <Menu
      label={props.label}
      trigger={
        <Button kind="quiet" size="small">
          {words.by(props.label, props.words[props.value])}
        </Button>
      }
    >
      {props.all.map((key) => (
        <MenuItem
          key={key}
          text={props.words[key]}
          current={key === props.value}
          // The menu closes first.
          onAction={() => inNextTurn(() => props.onChoose(key))}
        >
          {props.words[key]}
        </MenuItem>
      ))}
    </Menu>
  );
}
