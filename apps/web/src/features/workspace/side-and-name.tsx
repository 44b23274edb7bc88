import type { Side } from '@sanad/domain/access/side';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

import { useWords } from '../../i18n/language-context.tsx';
import { choiceCard } from '../../ui/choice-look.ts';
import { Seat } from '../../ui/seat.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { workspaceWords } from './workspace-words.ts';

/** What a workspace begins with. */
export interface NewWorkspace {
  readonly side: Side;
  readonly name: string;
}

/** From which side one comes decides the role: an assistant sets the table and then invites its first owner. */
export function SideAndName(props: {
  readonly value: NewWorkspace;
  readonly onChange: (value: NewWorkspace) => void;
  /** Somebody wanted to go on: what is missing is said. */
  readonly tried: boolean;
}) {
  const { value, onChange, tried } = props;
  const words = useWords(workspaceWords).start;
  const { side, name } = value;
  const sides = [
    ['client', words.client, words.clientHelp],
    ['assistant', words.assistant, words.assistantHelp],
  ] as const;
  return (
    <>
      <RadioGroup
        aria-label={words.side}
        value={side}
        onChange={(next) => onChange({ name, side: next as Side })}
        className="grid grid-cols-2 gap-2.5 phone:grid-cols-1"
      >
        {sides.map(([key, title, help]) => (
          <Radio key={key} value={key} className={choiceCard}>
            <Seat
              size="small"
              shape={key === 'client' ? 'square' : 'circle'}
              {...(side === key ? { hue: key === 'client' ? 'saffron' : 'sea' } : {})}
            />
            <span className="grid gap-0.5">
              <b className="text-ui">{title}</b>
              <span className="text-small text-ink-2">{help}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <TextField
        label={side === 'client' ? words.nameClient : words.nameAssistant}
        name="workspace"
        autoComplete="organization"
        maxLength={120}
        value={name}
        onChange={(next) => onChange({ side, name: next })}
        error={tried && name.trim() === '' ? words.nameMissing : undefined}
      />
    </>
  );
}
