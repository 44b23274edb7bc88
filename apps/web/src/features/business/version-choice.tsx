import { chooseBusiness } from '@sanad/domain/business/business-mutations';
import type { BusinessTextRecord } from '@sanad/domain/business/record';
import type { Revision } from '@sanad/domain/kernel/text-field';

import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { newId } from '../../realtime/new-id.ts';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useMembers } from '../../realtime/session/use-live.ts';
import { useMutate } from '../../realtime/session/use-mutate.ts';
import { Button } from '../../ui/button.tsx';
import { Paragraphs } from '../../ui/text/paragraphs.tsx';
import { businessWords } from './business-words.ts';

/** Two owners wrote one answer apart: both are read until one of them chooses. */
export function VersionChoice(props: {
  readonly record: BusinessTextRecord;
  readonly mayWrite: boolean;
}) {
  const { record, mayWrite } = props;
  const words = useWords(businessWords);
  const mutate = useMutate();
  const members = useMembers();
  const { userId } = useSession();
  const versions = [record.text, ...record.text.others];
  const nameOf = (by: string): string => members.find((each) => each.userId === by)?.name ?? '';
  return (
    <>
      {mayWrite ? <p className="text-small text-risk">{words.apart}</p> : null}
      <ul className="grid gap-4">
        {versions.map(({ text, rev, by }) => (
          <li key={rev} className="grid justify-items-start gap-1.5">
            <Paragraphs text={text} className="text-read" />
            <p className="text-meta text-ink-3">
              {by === userId ? words.byYou : <Sentence>{words.by(nameOf(by))}</Sentence>}
            </p>
            {mayWrite ? (
              <Button
                size="small"
                onPress={() =>
                  void mutate(chooseBusiness, {
                    textId: record.id,
                    seen: versions.map((each) => each.rev),
                    rev: newId<Revision>(),
                    text,
                  })
                }
              >
                {words.keep}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
