import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { sizeWords } from '../../../i18n/size-words.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { FileZone } from '../import/file-zone.tsx';
import { transferWords } from '../transfer-words.ts';
import { useWholeFile, type WholeFile } from './use-whole-file.ts';
import { WholeDetails } from './whole-details.tsx';

/** Where there is nothing yet: a workspace that was taken out whole, shown before it comes. */
export function BringWhole() {
  const words = useWords(transferWords).whole;
  const { at, take, again, putAside } = useWholeFile();
  return (
    <section aria-labelledby="bring-whole" className="grid gap-4">
      <h2 id="bring-whole" className="text-lead font-semibold">
        {words.title}
      </h2>
      {at.kind === 'none' ? (
        <FileZone
          {...{ choose: words.choose, drop: words.drop, icon: 'upload', accept: '.zip' }}
          onFiles={(files) => take(files)}
        >
          <p className="max-w-[62ch] text-pretty text-ink-2">{words.help}</p>
        </FileZone>
      ) : (
        <article
          aria-label={at.name}
          className="grid gap-4 rounded-page border border-line bg-raised px-5 py-4"
        >
          <header className="flex items-center gap-3">
            <h3 className="min-w-0 flex-1 font-semibold wrap-anywhere">
              <Bdi>{at.name}</Bdi>
            </h3>
            <IconButton icon="close" label={words.putAside} onPress={putAside} />
          </header>
          <Standing at={at} onAgain={again} onOther={putAside} onDone={putAside} />
        </article>
      )}
    </section>
  );
}

function Standing(props: {
  readonly at: Exclude<WholeFile, { readonly kind: 'none' }>;
  readonly onAgain: () => void;
  readonly onOther: () => void;
  readonly onDone: () => void;
}) {
  const { at, onAgain, onOther, onDone } = props;
  const words = useWords(transferWords).whole;
  switch (at.kind) {
    case 'coming':
      return (
        <>
          <Progress label={words.sending} value={at.sent / Math.max(1, at.bytes)} />
          <p className="text-small text-ink-2">
            <Sentence>{words.sent(sizeWords(at.sent), sizeWords(at.bytes))}</Sentence>
          </p>
          <p role="status" className="text-small text-ink-2">
            {at.waits ? words.lineDown : at.wentOn ? words.wentOn : words.keepOpen}
          </p>
        </>
      );
    case 'checked':
      return (
        <p role="status" className="text-ink-2">
          {words.checking}
        </p>
      );
    case 'refused':
      return (
        <>
          <FieldMessage error={at.why} />
          <div className="flex flex-wrap gap-3">
            {at.mayTryAgain ? <Button onPress={onAgain}>{words.tryAgain}</Button> : null}
            <Button onPress={onOther}>{words.other}</Button>
          </div>
        </>
      );
    case 'looked':
      return <WholeDetails look={at.look} onDone={onDone} />;
  }
}
