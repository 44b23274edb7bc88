import { itemSide, leavingItems, type LeavingItem } from '@sanad/domain/agreement/leaving/deed';
import { leavingOf } from '@sanad/domain/agreement/leaving/leaving';
import type { LeavingState } from '@sanad/protocol/http/leaving';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { LeavingSection } from './leaving-section.tsx';
import { leavingWords } from './leaving-words.ts';
import { useWhen } from './use-when.ts';

const sides = ['assistant', 'client', 'both'] as const;

/** What is gone through before people part, by whose it is to do; either side ticks, and each tick says whose it was. */
export function ListSection(props: {
  readonly leaving: LeavingState;
  readonly isOff: boolean;
  readonly onTick: (item: LeavingItem, done: boolean) => void;
}) {
  const { leaving, isOff, onTick } = props;
  const words = useWords(leavingWords).list;
  const when = useWhen();
  const { ticked } = leavingOf(leaving.deeds, leaving.stay);
  const mayTick = leaving.part !== 'reader' && !isOff;
  return (
    <LeavingSection
      title={words.title}
      beside={
        <span className="num text-small text-ink-3">
          {words.done(ticked.size, leavingItems.length)}
        </span>
      }
    >
      {sides.map((side) => (
        <div key={side} role="group" aria-label={words.sides[side]} className="grid gap-1.5">
          <h3 className="text-small font-semibold text-ink-2">{words.sides[side]}</h3>
          <ul className="grid gap-1.5">
            {leavingItems
              .filter((item) => (itemSide[item] ?? 'both') === side)
              .map((item) => {
                const tick = ticked.get(item);
                return (
                  <li key={item}>
                    <Checkbox
                      isSelected={tick !== undefined}
                      isDisabled={!mayTick}
                      onChange={(done) => onTick(item, done)}
                    >
                      <span>
                        {words.items[item]}
                        {tick?.by ? (
                          <span className="block text-meta text-ink-3">
                            <Sentence>{words.by(tick.by.name, when(tick.at))}</Sentence>
                          </span>
                        ) : null}
                      </span>
                    </Checkbox>
                  </li>
                );
              })}
          </ul>
        </div>
      ))}
    </LeavingSection>
  );
}
