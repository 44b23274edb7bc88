import { unwritten, writeBusiness } from '@sanad/domain/business/business-mutations';
import { businessLimits } from '@sanad/domain/business/limit';
import type { BusinessSection, BusinessTextRecord } from '@sanad/domain/business/record';
import type { BusinessTextId } from '@sanad/domain/kernel/ids';
import type { Revision } from '@sanad/domain/kernel/text-field';
import { useId, useRef, useState } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { newId } from '../../realtime/new-id.ts';
import { useMutate } from '../../realtime/session/use-mutate.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Paragraphs } from '../../ui/text/paragraphs.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { useKeptText } from '../../ui/use-kept-text.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { businessWords } from './business-words.ts';
import { VersionChoice } from './version-choice.tsx';

/** One answer of the page: read by everybody, written by its owner where it stands. */
export function BusinessSectionBlock(props: {
  readonly section: BusinessSection;
  readonly known: BusinessTextRecord | undefined;
  readonly mayWrite: boolean;
}) {
  const { section, known, mayWrite } = props;
  const words = useWords(businessWords);
  const { title, help } = words.sections[section];
  const id = useId();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const comeBack = useReturnFocus(() => button.current);
  const text = known?.text.text ?? '';
  const isApart = (known?.text.others.length ?? 0) > 0;

  return (
    <section aria-labelledby={id} className="rows content-start gap-2.5">
      <div className="flex items-end gap-3 border-b border-ink pb-1.75">
        <h2 id={id} className="min-w-0 grow text-ui font-semibold">
          {title}
        </h2>
        {mayWrite && !editing && !isApart && text !== '' ? (
          <Button
            ref={button}
            size="small"
            kind="quiet"
            icon="edit"
            aria-label={words.editOf(title)}
            onPress={() => setEditing(true)}
          >
            {words.edit}
          </Button>
        ) : null}
      </div>
      {known !== undefined && isApart && !editing ? (
        <VersionChoice record={known} mayWrite={mayWrite} />
      ) : editing ? (
        <SectionForm
          section={section}
          known={known}
          onClose={() => {
            setEditing(false);
            comeBack();
          }}
        />
      ) : text === '' ? (
        <>
          <p className="text-small text-ink-3">{help}</p>
          {mayWrite ? (
            <Button
              ref={button}
              size="small"
              className="justify-self-start"
              aria-label={`${words.write}: ${title}`}
              onPress={() => setEditing(true)}
            >
              {words.write}
            </Button>
          ) : null}
        </>
      ) : (
        <Paragraphs text={text} className="text-read" />
      )}
    </section>
  );
}

/** What is written names the revision that stood when it was begun: what somebody else wrote meanwhile stays beside it. */
function SectionForm(props: {
  readonly section: BusinessSection;
  readonly known: BusinessTextRecord | undefined;
  readonly onClose: () => void;
}) {
  const { section, known, onClose } = props;
  const words = useWords(businessWords);
  const mutate = useMutate();
  const [base] = useState(() => known?.text);
  const [text, setText, forget] = useKeptText(`business:${section}`, base?.text ?? '');
  useEscape(onClose);

  function save(): void {
    if (text.trim() === (base?.text ?? '')) return leave();
    const write = {
      textId: known?.id ?? newId<BusinessTextId>(),
      section,
      base: base?.rev ?? unwritten,
      rev: newId<Revision>(),
      text: text.trim(),
    };
    if (mutate(writeBusiness, write)) leave();
  }
  function leave(): void {
    forget();
    onClose();
  }

  return (
    <form
      className="rows gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        save();
      }}
    >
      <TextArea
        autoFocus
        // Its head stands above it already.
        label={words.sections[section].help}
        value={text}
        onChange={setText}
        maxLength={businessLimits.textLength}
        rows={4}
      />
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" size="small" type="submit">
          {words.save}
        </Button>
        <Button size="small" onPress={leave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
