import { columnKinds, type ColumnKind } from '@sanad/domain/board/record';
import type { UserId } from '@sanad/domain/kernel/ids';
import type { ImportPreview } from '@sanad/protocol/http/transfer';
import type { ReactNode } from 'react';

import { Bdi } from '../../../i18n/bdi.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { CountsLine } from '../counts-line.tsx';
import { LeftList } from '../left-list.tsx';
import { transferWords } from '../transfer-words.ts';
import type { Choices } from './choices.ts';

/** What a file would bring, what its columns and people are here, and what of it does not come. */
export function PreviewDetails(props: {
  readonly preview: ImportPreview;
  readonly choices: Choices;
  readonly onKind: (key: string, kind: ColumnKind) => void;
  readonly onPerson: (key: string, userId: UserId | null) => void;
}) {
  const { preview, choices, onKind, onPerson } = props;
  const words = useWords(transferWords).bring;
  const { added, known, archived, columns, people, left } = preview;
  return (
    <>
      <Part title={words.comes}>
        <p>
          <CountsLine counts={added} none={words.nothingNew} />
        </p>
        {archived > 0 ? <p className="text-small text-ink-2">{words.archived(archived)}</p> : null}
        {known > 0 ? <p className="text-small text-ink-2">{words.known(known)}</p> : null}
      </Part>
      {columns.length === 0 ? null : (
        <Part title={words.map} help={words.mapHelp}>
          {columns.map((column) => (
            <Row key={column.key} name={column.name} more={words.tasks(column.tasks)}>
              {column.known || column.archived ? (
                <p className="py-2 text-small text-ink-3">
                  {column.known ? words.columnHere : words.columnArchived}
                </p>
              ) : (
                <NativeSelect
                  label={isolate(column.name)}
                  hideLabel
                  value={choices.kinds[column.key] ?? column.kind}
                  onChange={(kind) => onKind(column.key, kind)}
                  options={columnKinds.map((value) => ({ value, label: words.kinds[value] }))}
                />
              )}
            </Row>
          ))}
        </Part>
      )}
      {people.length === 0 ? null : (
        <Part title={words.people} help={words.peopleHelp}>
          {people.map((person) => (
            <Row
              key={person.key}
              name={person.name}
              more={`${words.tasks(person.tasks)} · ${words.messages(person.messages)}`}
            >
              <PersonChoice
                name={person.name}
                value={choices.people[person.key] ?? null}
                onChoose={(userId) => onPerson(person.key, userId)}
              />
            </Row>
          ))}
        </Part>
      )}
      <Part title={words.left}>
        {left.length === 0 ? (
          <p>{words.everything}</p>
        ) : (
          <LeftList left={left} kinds={words.leftKinds} />
        )}
      </Part>
    </>
  );
}

export function PersonChoice(props: {
  readonly name: string;
  readonly value: UserId | null;
  readonly onChoose: (userId: UserId | null) => void;
}) {
  const words = useWords(transferWords).bring;
  const members = useMembers().filter(({ active }) => active);
  return (
    <NativeSelect
      label={isolate(props.name)}
      hideLabel
      value={props.value ?? ''}
      onChange={(chosen) => props.onChoose(chosen === '' ? null : (chosen as UserId))}
      options={[
        { value: '', label: words.nobody },
        ...members.map(({ userId, name }) => ({ value: userId as string, label: isolate(name) })),
      ]}
    />
  );
}

export function Part(props: {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="grid gap-2">
      <h4 className="border-b border-ink pb-1 text-small font-semibold">{props.title}</h4>
      {props.help === undefined ? null : <p className="text-meta text-ink-3">{props.help}</p>}
      {props.children}
    </section>
  );
}

/** What the file has, and what it is here: side by side, or below each other on a phone. */
export function Row(props: {
  readonly name: string;
  readonly more: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="grid grid-cols-2 items-center gap-x-4 gap-y-1 phone:grid-cols-1">
      <p className="min-w-0 wrap-anywhere">
        <Bdi>{props.name}</Bdi>
        <span className="block text-meta text-ink-3">{props.more}</span>
      </p>
      {props.children}
    </div>
  );
}
