import { useState } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import { keysWords } from './keys-words.ts';
import { SingleKeysChoice } from './single-keys-choice.tsx';

/** Of one's profile: single keys on or off, and the sheet of them all. */
export function KeysSection() {
  const words = useWords(keysWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-label={words.title} className="mt-8">
      <h2 className="border-b border-ink pb-1.75 text-ui font-semibold">{words.title}</h2>
      <div className="grid justify-items-start gap-3 pt-3">
        <SingleKeysChoice />
        <Button size="small" onPress={() => setOpen(true)}>
          {words.lines.anywhere.allKeys}
        </Button>
      </div>
      {isOpen ? <KeysSheet onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
