import type { Side } from '@sanad/domain/access/side';
import type { ExpectationRecord } from '@sanad/domain/expectations/record';
import { useId, useRef, useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useEngagement } from '../../../realtime/session/engagement-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { expectationsWords } from '../expectations-words.ts';
import type { useAcknowledgements } from '../use-acknowledgements.ts';
import { ItemForm } from './item-form.tsx';
import { ItemRow } from './item-row.tsx';

/** What one side says; one's own can be added to, changed and ended. */
export function SideSection(props: {
  readonly side: Side;
  readonly name: string;
  readonly items: readonly ExpectationRecord[];
  readonly acknowledgements: ReturnType<typeof useAcknowledgements>;
}) {
  const { side, name, items, acknowledgements } = props;
  const words = useWords(expectationsWords);
  const { side: own } = useEngagement();
  const id = useId();
  const [adding, setAdding] = useState(false);
  const [showsEnded, setShowsEnded] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const comeBack = useReturnFocus(() => add.current);
  const holding = items.filter(({ retiredAt }) => retiredAt === null);
  const ended = items.filter(({ retiredAt }) => retiredAt !== null);
  const isOwn = own === side;
  const shown = showsEnded ? [...holding, ...ended] : holding;

  return (
    <section aria-labelledby={id} className="rows gap-2" data-side={side}>
      <h2 id={id} className="border-b border-ink pb-1.75 text-ui font-semibold">
        {isOwn ? (
          words.fromYou
        ) : side === 'client' ? (
          words.from.client
        ) : (
          <Sentence>{words.from.assistant(name)}</Sentence>
        )}
      </h2>
      {holding.length === 0 && !adding ? (
        <p className="text-small text-ink-3">{words.none}</p>
      ) : null}
      <ul className="grid">
        {shown.map((item) => (
          <ItemRow key={item.id} item={item} isOwn={isOwn} acknowledgements={acknowledgements} />
        ))}
      </ul>
      {adding ? (
        <ItemForm
          side={side}
          item={undefined}
          onClose={() => {
            setAdding(false);
            comeBack();
          }}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          {isOwn ? (
            <Button
              ref={add}
              size="small"
              icon="add"
              aria-label={words.addTo[side]}
              onPress={() => setAdding(true)}
            >
              {words.add}
            </Button>
          ) : null}
          {ended.length === 0 ? null : (
            <Button
              size="small"
              kind="quiet"
              aria-expanded={showsEnded}
              onPress={() => setShowsEnded(!showsEnded)}
            >
              {words.ended(ended.length)}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
