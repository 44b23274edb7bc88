import type { FileRecord, FileVersion } from '@sanad/domain/files/record';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { sizeWords } from '../../../i18n/size-words.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMember } from '../../../realtime/session/use-live.ts';
import { filesWords } from '../files-words.ts';
import { fileAddress } from './file-address.ts';
import { useDay } from './file-facts.tsx';

/** Every state of a file, the newest first, each to be downloaded. */
export function FileVersions({ file }: { readonly file: FileRecord }) {
  const words = useWords(filesWords);
  return (
    <ol aria-label={words.showVersions} className="ms-8 grid gap-1 pt-1">
      {file.versions
        .map((version, at) => (
          <VersionLine key={version.id} file={file} version={version} number={at + 1} />
        ))
        .reverse()}
    </ol>
  );
}

function VersionLine(props: {
  readonly file: FileRecord;
  readonly version: FileVersion;
  readonly number: number;
}) {
  const { file, version, number } = props;
  const words = useWords(filesWords);
  const { workspaceId } = useSession();
  const by = useMember(version.by);
  const day = useDay();
  return (
    <li className="text-small text-ink-2">
      <a
        href={fileAddress(workspaceId, file.id, version.id)}
        download={file.name}
        className="font-semibold hover:underline"
      >
        {words.version(number)}
      </a>
      {' · '}
      <Sentence>{words.by(by?.name ?? '…', sizeWords(version.bytes), day(version.at))}</Sentence>
    </li>
  );
}
