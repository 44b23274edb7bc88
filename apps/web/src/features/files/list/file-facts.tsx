import type { FileRecord } from '@sanad/domain/files/record';
import { Link } from '@tanstack/react-router';

import { Bdi, Sentence, Token } from '../../../i18n/bdi.tsx';
import { mediumDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { sizeWords } from '../../../i18n/size-words.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMe, useMember, useRecord } from '../../../realtime/session/use-live.ts';
import { filesWords } from '../files-words.ts';
import { currentOf } from './file-address.ts';

/** Who brought it, how large it is, since when; how often it changed, and who took a confidential one last. */
export function FileFacts(props: { readonly file: FileRecord; readonly withTask: boolean }) {
  const { file } = props;
  const words = useWords(filesWords);
  const day = useDay();
  const version = currentOf(file);
  const by = useMember(version.by);
  const taker = useMember(file.taken?.by);
  const size = sizeWords(version.bytes);
  return (
    <p className="text-small text-ink-3">
      <Sentence>{words.by(by?.name ?? '…', size, day(version.at))}</Sentence>
      {file.versions.length > 1 ? <> · {words.versions(file.versions.length)}</> : null}
      {file.confidential ? (
        <>
          {' · '}
          <span title={words.confidentialHelp} className="font-semibold text-ink-2">
            {words.confidential}
          </span>
        </>
      ) : null}
      {file.taken && taker ? (
        <>
          {' · '}
          <Sentence>{words.taken(taker.name, day(file.taken.at))}</Sentence>
        </>
      ) : null}
      {props.withTask ? <OnTask taskId={file.taskId} /> : null}
    </p>
  );
}

/** A day on the reader's own clock. */
export function useDay(): (at: number) => string {
  const { locale } = useLanguage();
  const zone = useMe()?.zone;
  return (at) => (zone === undefined ? '' : mediumDay(locale, zone, at));
}

/** The task that it hangs on, and the way there. */
function OnTask({ taskId }: { readonly taskId: string | null }) {
  const { workspaceId } = useSession();
  const task = useRecord('task', taskId);
  if (task === undefined) return null;
  return (
    <>
      {' · '}
      <Link
        to="/w/$workspaceId/board/$taskId"
        params={{ workspaceId, taskId: task.id }}
        className="hover:underline"
      >
        <Token>{`N-${task.number}`}</Token> <Bdi>{task.title.text}</Bdi>
      </Link>
    </>
  );
}
