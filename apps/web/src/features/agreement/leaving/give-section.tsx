import type { LeavingState } from '@sanad/protocol/http/leaving';
import { useState } from 'react';

import { useMe } from '../../../http/me.ts';
import { Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { firstDayOfWeek } from '../../../ui/date/month-grid.ts';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { dayOf } from '../read/day-of.ts';
import { AskFirst } from './ask-first.tsx';
import { LeavingSection } from './leaving-section.tsx';
import { leavingWords } from './leaving-words.ts';

/** Notice of a last day; the days that were agreed are the least. */
export function GiveSection(props: {
  readonly leaving: LeavingState;
  readonly isOff: boolean;
  readonly onGive: (day: string) => Promise<void>;
}) {
  const { leaving, isOff, onGive } = props;
  const words = useWords(leavingWords).give;
  const { locale } = useLanguage();
  const { profile } = useMe();
  const [day, setDay] = useState<string | null>(leaving.earliest);
  const [isAsking, setAsking] = useState(false);
  const say = (text: string) => dayOf(locale, text, leaving.today);
  const isEarly = day !== null && day < leaving.earliest;
  return (
    <LeavingSection title={words.title}>
      <div className="max-w-[22rem]">
        <DayField
          label={words.day}
          value={day}
          onChange={setDay}
          zone={leaving.assistant.zone}
          firstDay={profile.firstDay ?? firstDayOfWeek(locale)}
          weekend={profile.weekend ?? [6, 7]}
        />
        <FieldMessage
          help={words.help(say(leaving.earliest))}
          error={isEarly ? words.tooEarly(say(leaving.earliest)) : undefined}
        />
      </div>
      <div>
        <Button isDisabled={isOff || day === null || isEarly} onPress={() => setAsking(true)}>
          {words.act}
        </Button>
      </div>
      {isAsking && day !== null ? (
        <AskFirst
          title={<Sentence>{words.askTitle(say(day))}</Sentence>}
          act={words.act}
          keep={words.keep}
          onAct={() => onGive(day)}
          onClose={() => setAsking(false)}
        >
          {words.askText}
        </AskFirst>
      ) : null}
    </LeavingSection>
  );
}
