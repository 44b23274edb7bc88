import { Refusal } from '@sanad/domain/kernel/refusal';
import type { DocTokenFacts } from '@sanad/protocol/http/docs';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';

import { call } from '../../http/call.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { toasts } from '../../ui/toast-queue.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { linkWords } from './link-words.ts';
import { ProgramLinkRow } from './program-link-row.tsx';

/**
 * The links by which programs reach documents, each of which can be ended: the person's own of all their
 * workspaces, or with `workspaceId` everybody's in one. Who has none is not asked to know what they are;
 * where the last one was ended while somebody looked, the section stays and says so.
 */
export function ProgramLinks(props: { readonly workspaceId?: string }) {
  const { workspaceId } = props;
  const id = useId();
  const words = useWords(linkWords);
  const sentence = useRefusalSentence();
  const { locale } = useLanguage();
  const queries = useQueryClient();
  const now = useMinute();
  const heading = useRef<HTMLHeadingElement>(null);
  const [ending, setEnding] = useState<string>();
  const [trouble, setTrouble] = useState<unknown>();
  const key = ['doc-tokens', workspaceId ?? 'own'];
  const links = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      workspaceId === undefined
        ? call('listOwnDocTokens', {}, signal)
        : call('listDocTokens', { params: { workspaceId: workspaceId as never } }, signal),
  });

  async function end(link: DocTokenFacts): Promise<void> {
    if (ending !== undefined) return;
    setEnding(link.id);
    setTrouble(undefined);
    try {
      const params = { workspaceId: link.workspaceId, documentId: link.documentId };
      await call('revokeDocToken', { params: { ...params, tokenId: link.id } }).catch(
        (error: unknown) => {
          // Somebody else ended it, or its time was up: what was wanted is so.
          if (!(error instanceof Refusal && error.code === 'not_found')) throw error;
        },
      );
      toasts.show({ text: words.ended });
      await queries.invalidateQueries({ queryKey: ['doc-tokens'] });
      // The pressed button is gone with its row.
      heading.current?.focus();
    } catch (error) {
      setTrouble(error);
    } finally {
      setEnding(undefined);
    }
  }

  const listed = links.data?.tokens;
  const [hadSome, setHadSome] = useState(false);
  if (!hadSome && listed !== undefined && listed.length > 0) setHadSome(true);
  if (!hadSome && (links.error === null || listed !== undefined)) return null;
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2
        id={id}
        ref={heading}
        tabIndex={-1}
        className="flex items-baseline gap-2 border-b border-ink pb-1.75 text-ui font-semibold outline-none"
      >
        {words.title}
        {listed !== undefined && listed.length > 0 ? (
          <span className="font-normal text-ink-3">
            {new Intl.NumberFormat(locale).format(listed.length)}
          </span>
        ) : null}
      </h2>
      {links.error !== null && listed === undefined ? (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <p role="alert" className="text-ink-2">
            {words.loadFailed}
          </p>
          <Button size="small" onPress={() => void links.refetch()}>
            {words.tryAgain}
          </Button>
        </div>
      ) : null}
      {listed === undefined ? null : (
        <p className="mt-3 text-small text-ink-3">
          {listed.length === 0 ? words.none : workspaceId === undefined ? words.own : words.all}
        </p>
      )}
      <ul>
        {listed?.map((link) => (
          <ProgramLinkRow
            key={link.id}
            link={link}
            now={now}
            others={workspaceId !== undefined}
            busy={ending === link.id}
            onEnd={() => void end(link)}
          />
        ))}
      </ul>
      {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
    </section>
  );
}
