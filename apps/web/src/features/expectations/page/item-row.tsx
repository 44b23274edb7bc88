import {
  retireAssistantExpectation,
  retireClientExpectation,
} from '@sanad/domain/expectations/expectation-mutations';
import type { ExpectationRecord } from '@sanad/domain/expectations/record';
import { useRef, useState } from 'react';

import { useMe } from '../../../http/me.ts';
import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { fullDate } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { useEngagementMutate } from '../../../realtime/session/engagement-context.tsx';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { expectationsWords } from '../expectations-words.ts';
import { textsOf } from '../say-item.ts';
import type { useAcknowledgements } from '../use-acknowledgements.ts';
import { ItemForm } from './item-form.tsx';

const retire = { client: retireClientExpectation, assistant: retireAssistantExpectation } as const;

/** One thing that is said, who has read this version, and what one may do about it. */
export function ItemRow(props: {
  readonly item: ExpectationRecord;
  readonly isOwn: boolean;
  readonly acknowledgements: ReturnType<typeof useAcknowledgements>;
}) {
  const { item, isOwn, acknowledgements } = props;
  const words = useWords(expectationsWords);
  const why = useRefusalSentence();
  const { language, locale } = useLanguage();
  const { profile } = useMe();
  const mutate = useEngagementMutate();
  const area = useRecord('area', item.areaId);
  const [editing, setEditing] = useState(false);
  const [busy, setBusy] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const comeBack = useReturnFocus(() => edit.current);
  const [first = '', second] = textsOf(item, language);
  const isEnded = item.retiredAt !== null;
  const read = (acknowledgements.all ?? []).filter(
    ({ itemId, version }) => itemId === item.id && version === item.version,
  );
  const waits = acknowledgements.waits(item);

  async function acknowledge(): Promise<void> {
    setBusy(true);
    try {
      await acknowledgements.acknowledge(item);
    } catch (error) {
      toasts.show({ text: why(error) });
    } finally {
      setBusy(false);
    }
  }
  if (editing) {
    return (
      <li className="border-b border-line py-2.75">
        <ItemForm
          side={item.side}
          item={item}
          onClose={() => {
            setEditing(false);
            comeBack();
          }}
        />
      </li>
    );
  }
  return (
    <li
      data-item={item.sort}
      className="flex flex-wrap items-start gap-x-3 gap-y-1.5 border-b border-line py-2.75"
    >
      <span
        className={`w-26 flex-none pt-0.5 text-small ${item.sort === 'dont' ? 'font-semibold text-late' : 'text-ink-2'}`}
      >
        {words.sorts[item.sort]}
      </span>
      <div className="min-w-0 flex-1 basis-64">
        <p className={isEnded ? 'text-ink-3 line-through' : ''}>
          <Bdi>{first}</Bdi>
        </p>
        {second === undefined ? null : (
          <p className="text-small text-ink-3">
            <Bdi>{second}</Bdi>
          </p>
        )}
        <p className="flex flex-wrap gap-x-2.5 text-small text-ink-3">
          {item.areaId === null ? null : area ? (
            <Bdi>{area.name}</Bdi>
          ) : (
            <span>{words.goneArea}</span>
          )}
          {item.version === 1 ? null : <span>{words.version(item.version)}</span>}
          {read.map(({ by, name, at }) => {
            const day = fullDate(locale, profile.zone, at);
            return (
              <span key={by} className="text-agreed">
                {by === profile.id ? (
                  words.readByYou(day)
                ) : (
                  <Sentence>{words.readBy(name, day)}</Sentence>
                )}
              </span>
            );
          })}
          {isOwn && !isEnded && acknowledgements.all !== undefined && read.length === 0 ? (
            <span data-unread>{words.unread}</span>
          ) : null}
        </p>
      </div>
      {waits ? (
        <Button
          size="small"
          icon="check"
          isPending={busy}
          aria-label={words.readOf(first)}
          onPress={() => void acknowledge()}
        >
          {words.read}
        </Button>
      ) : null}
      {isOwn ? (
        <div className="flex gap-1">
          {isEnded ? null : (
            <Button
              ref={edit}
              size="small"
              kind="quiet"
              aria-label={words.editOf(first)}
              onPress={() => setEditing(true)}
            >
              {words.edit}
            </Button>
          )}
          <Button
            size="small"
            kind="quiet"
            {...(isEnded ? {} : { 'aria-label': words.retireOf(first) })}
            onPress={() => void mutate(retire[item.side], { itemId: item.id, retired: !isEnded })}
          >
            {isEnded ? words.restore : words.retire}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
