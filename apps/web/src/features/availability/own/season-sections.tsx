import { useWords } from '../../../i18n/language-context.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { availabilityWords } from '../availability-words.ts';
import { HoursSection } from './hours-section.tsx';
import { TimeSelect } from './time-select.tsx';
import type { OwnHoursDesk } from './use-own-hours.ts';
import { WindowsField } from './windows-field.tsx';

/** Hours of Ramadan, by the calendar. */
export function RamadanSection({ desk }: { readonly desk: OwnHoursDesk }) {
  const words = useWords(availabilityWords);
  const { ramadan } = desk.said;
  return (
    <HoursSection title={words.ramadan.title} help={words.ramadan.help}>
      <Segmented
        label={words.ramadan.title}
        value={ramadan === null ? 'same' : 'other'}
        onChange={(key) =>
          desk.say({ ramadan: key === 'same' ? null : [{ from: '10:00', to: '15:00' }] })
        }
        segments={[
          { key: 'same', label: words.ramadan.same },
          { key: 'other', label: words.ramadan.other },
        ]}
      />
      {ramadan === null ? null : (
        <WindowsField
          day={words.ramadan.title}
          windows={ramadan}
          onChange={(windows) => desk.say({ ramadan: windows })}
          isNeeded
        />
      )}
    </HoursSection>
  );
}

/** When nobody is called on any day. */
export function QuietSection({ desk }: { readonly desk: OwnHoursDesk }) {
  const words = useWords(availabilityWords);
  const { quiet } = desk.said;
  return (
    <HoursSection title={words.quiet.title} help={words.quiet.help}>
      <Segmented
        label={words.quiet.title}
        value={quiet === null ? 'none' : 'on'}
        onChange={(key) =>
          desk.say({ quiet: key === 'none' ? null : { from: '22:00', to: '07:00' } })
        }
        segments={[
          { key: 'none', label: words.quiet.none },
          { key: 'on', label: words.quiet.on },
        ]}
      />
      {quiet === null ? null : (
        <div className="flex items-center gap-1.5">
          <TimeSelect
            label={`${words.quiet.title}, ${words.from}`}
            value={quiet.from}
            onChange={(from) => desk.say({ quiet: { ...quiet, from } })}
          />
          <span className="text-small text-ink-3">{words.to}</span>
          <TimeSelect
            label={`${words.quiet.title}, ${words.to}`}
            value={quiet.to}
            onChange={(to) => desk.say({ quiet: { ...quiet, to } })}
          />
        </div>
      )}
    </HoursSection>
  );
}
