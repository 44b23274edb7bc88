import type { UserId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { WholeCounts, WholeLook } from '@sanad/protocol/http/whole-import';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../../http/call.ts';
import { Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { sizeWords } from '../../../i18n/size-words.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { guessPeople } from '../import/choices.ts';
import { Part, PersonChoice, Row } from '../import/preview-details.tsx';
import { importsQuery } from '../imports-query.ts';
import { LeftList } from '../left-list.tsx';
import { transferWords } from '../transfer-words.ts';
import { useWholeWhy } from './use-whole-why.ts';

/** What a copy of a workspace would bring, who its people are here, and what of it stays out; and the word to bring it in. */
export function WholeDetails(props: { readonly look: WholeLook; readonly onDone: () => void }) {
  const { look, onDone } = props;
  const { whole: words, bring } = useWords(transferWords);
  const why = useWholeWhy();
  const { locale } = useLanguage();
  const { workspaceId } = useSession();
  const members = useMembers();
  const queries = useQueryClient();
  const [people, setPeople] = useState(() =>
    guessPeople(
      look.people.map(({ name }) => ({ key: name, name })),
      members,
    ),
  );
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Refusal>();
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

  function choose(name: string, userId: UserId | null): void {
    const { [name]: _, ...others } = people;
    setPeople(userId === null ? others : { ...others, [name]: userId });
  }

  async function run(): Promise<void> {
    setBusy(true);
    setTrouble(undefined);
    try {
      const params = { workspaceId, importId: look.id };
      await call('runWhole', { params, body: { people } });
      await queries.invalidateQueries(importsQuery(workspaceId));
      onDone();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setTrouble(error);
      setBusy(false);
    }
  }

  return (
    <>
      <p className="text-small text-ink-2">
        <Sentence>{words.of(look.name, when.format(look.madeAt), sizeWords(look.bytes))}</Sentence>
      </p>
      <Part title={bring.comes}>
        <Counts counts={look.counts} />
      </Part>
      {look.people.length === 0 ? null : (
        <Part title={bring.people} help={words.peopleHelp}>
          {look.people.map(({ name, tasks, messages }) => (
            <Row
              key={name}
              name={name}
              more={`${bring.tasks(tasks)} · ${bring.messages(messages)}`}
            >
              <PersonChoice
                name={name}
                value={people[name] ?? null}
                onChoose={(userId) => choose(name, userId)}
              />
            </Row>
          ))}
        </Part>
      )}
      <Part title={bring.left}>
        <LeftList left={look.left} kinds={words.leftKinds} />
        <p className="text-small text-ink-2">{words.neverIn}</p>
      </Part>
      <p className="text-small">{words.forGood(look.columnsHere)}</p>
      {trouble === undefined ? null : <FieldMessage error={why(trouble)} />}
      <div>
        <Button kind="primary" isPending={busy} onPress={() => void run()}>
          {bring.run}
        </Button>
      </div>
    </>
  );
}

/** A line for each kind of which there is anything. */
function Counts(props: { readonly counts: WholeCounts }) {
  const words = useWords(transferWords).whole;
  const { locale } = useLanguage();
  const { archived, fileBytes, versions, ...kinds } = props.counts;
  const number = new Intl.NumberFormat(locale);
  const rows = (Object.keys(words.kinds) as (keyof typeof words.kinds)[]).filter(
    (kind) => kinds[kind] > 0,
  );
  if (rows.length === 0) return <p>{words.empty}</p>;
  return (
    <dl>
      {rows.map((kind) => (
        <div
          key={kind}
          className="flex flex-wrap justify-between gap-x-3 border-b border-line py-2 last:border-0"
        >
          <dt>{words.kinds[kind]}</dt>
          <dd className="text-ink-2 tabular-nums">{number.format(kinds[kind])}</dd>
          {kind === 'tasks' && archived > 0 ? (
            <dd className="basis-full text-small text-ink-2">{words.archived(archived)}</dd>
          ) : null}
          {kind === 'files' ? (
            <dd className="basis-full text-small text-ink-2">
              <Sentence>{words.versions(versions, sizeWords(fileBytes))}</Sentence>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
