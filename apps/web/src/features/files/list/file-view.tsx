import { lookOf } from '@sanad/domain/files/content-type';
import type { FileRecord } from '@sanad/domain/files/record';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { buttonLook } from '../../../ui/button-look.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { filesWords } from '../files-words.ts';
import { currentOf, fileAddress, previewAddress } from './file-address.ts';

/** What is in a file, as far as it can be shown here; nothing of it is run. */
export function FileView(props: { readonly file: FileRecord; readonly onClose: () => void }) {
  const { file, onClose } = props;
  const words = useWords(filesWords);
  const { workspaceId } = useSession();
  const address = fileAddress(workspaceId, file.id, file.current);
  return (
    <Dialog
      isOpen
      size="wide"
      title={<Sentence>{words.view.title(file.name)}</Sentence>}
      onClose={onClose}
      actions={
        <>
          <a href={address} download={file.name} className={buttonLook('primary', 'normal')}>
            {words.view.download}
          </a>
          <Button autoFocus onPress={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <Content file={file} address={address} />
    </Dialog>
  );
}

function Content(props: { readonly file: FileRecord; readonly address: string }) {
  const { file, address } = props;
  const words = useWords(filesWords).view;
  const { workspaceId } = useSession();
  const [broken, setBroken] = useState(false);
  const look = lookOf(currentOf(file).type);
  const fails = { onError: () => setBroken(true) };
  if (broken) return words.none;
  if (look === 'text') return <TextOf address={address} />;
  // Nobody has captions for what somebody recorded.
  /* oxlint-disable jsx-a11y/media-has-caption */
  if (look === 'audio') return <audio controls src={address} className="w-full" {...fails} />;
  if (look === 'video')
    return <video controls src={address} className="max-h-[65vh] w-full" {...fails} />;
  /* oxlint-enable jsx-a11y/media-has-caption */
  return (
    <>
      <img
        src={previewAddress(workspaceId, file, 'large')}
        alt={words.alt(file.name)}
        className="mx-auto max-h-[65vh] max-w-full border border-line object-contain"
        {...fails}
      />
      {look === 'pdf' ? <p className="pt-2 text-small text-ink-3">{words.firstPage}</p> : null}
    </>
  );
}

/** Of a text so much, in bytes. */
const mostText = 64 * 1024;

function TextOf({ address }: { readonly address: string }) {
  const words = useWords(filesWords).view;
  const { data, isError } = useQuery({
    queryKey: ['file-text', address],
    queryFn: async ({ signal }) => {
      const headers = { range: `bytes=0-${mostText - 1}` };
      const answer = await fetch(address, { headers, signal, credentials: 'same-origin' });
      if (!answer.ok) throw new Error(`${answer.status}`);
      return new TextDecoder().decode(await answer.arrayBuffer());
    },
    gcTime: 0,
    retry: false,
  });
  if (isError) return words.none;
  if (data === undefined) return <Skeleton />;
  return (
    <div className="max-h-[65vh] overflow-auto rounded-task bg-paper p-3 text-ui text-ink">
      {data.split('\n').map((text, at) => (
        <p key={at} dir="auto" className="min-h-5 wrap-anywhere whitespace-pre-wrap">
          {text}
        </p>
      ))}
    </div>
  );
}
