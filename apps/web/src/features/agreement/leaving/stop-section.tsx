import { useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { AskFirst } from './ask-first.tsx';
import { LeavingSection } from './leaving-section.tsx';
import { leavingWords } from './leaving-words.ts';

/** All access of an assistant at once: one press and one question. */
export function StopSection(props: {
  readonly name: string;
  readonly isOff: boolean;
  /** Somebody came here for it. */
  readonly beginsAsking: boolean;
  readonly onStop: () => Promise<void>;
}) {
  const { isOff, beginsAsking, onStop } = props;
  const words = useWords(leavingWords).stop;
  const name = shortNameOf(props.name);
  const [isAsking, setAsking] = useState(beginsAsking);
  return (
    <LeavingSection title={words.title}>
      <p className="max-w-[60ch] text-small text-ink-2">
        <Sentence>{words.help(name)}</Sentence>
      </p>
      <div>
        <Button kind="danger" isDisabled={isOff} onPress={() => setAsking(true)}>
          <Sentence>{words.act(name)}</Sentence>
        </Button>
      </div>
      {isAsking ? (
        <AskFirst
          title={<Sentence>{words.askTitle(name)}</Sentence>}
          act={words.askAct}
          keep={words.keep}
          onAct={onStop}
          onClose={() => setAsking(false)}
        >
          <Sentence>{words.askText(name)}</Sentence>
        </AskFirst>
      ) : null}
    </LeavingSection>
  );
}
