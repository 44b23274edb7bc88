import { setSingleKeys } from '@sanad/domain/person/preference-mutations';
import { useId } from 'react';

import { useMe } from '../../http/me.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { usePersonRecord, usePersonRoom } from '../../realtime/session/use-person-records.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { keysWords } from './keys-words.ts';

/** Whether letters and signs alone do something; the same on all devices. */
export function SingleKeysChoice() {
  const words = useWords(keysWords);
  const { profile } = useMe();
  const own = usePersonRoom(profile.id)?.client;
  const preferences = usePersonRecord(profile.id, 'preferences', 'own');
  const help = useId();
  return (
    <div className="grid gap-1.5">
      <Checkbox
        isSelected={preferences?.singleKeys ?? true}
        isDisabled={preferences === undefined}
        aria-describedby={help}
        onChange={(on) => void own?.mutate(setSingleKeys, { on })}
      >
        {words.singles}
      </Checkbox>
      <p id={help} className="text-small text-ink-2">
        {words.singlesHelp}
      </p>
    </div>
  );
}
