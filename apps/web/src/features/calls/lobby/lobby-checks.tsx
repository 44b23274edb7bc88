import { useWords } from '../../../i18n/language-context.tsx';
import type { IconName } from '../../../ui/icon-registry.ts';
import { Icon } from '../../../ui/icon.tsx';
import { callsWords } from '../calls-words.ts';

export type SoundState = 'clear' | 'waiting' | 'asking' | 'none';
export type ConnectionState = 'good' | 'weak' | 'none' | 'asking';

/** Three plain facts before one joins: am I heard, does the line hold, is this recorded. */
export function LobbyChecks(props: {
  readonly sound: SoundState;
  readonly connection: ConnectionState;
}) {
  const { checks } = useWords(callsWords);
  return (
    <ul className="grid content-start gap-2.25 py-1">
      <Check
        icon="mic"
        name={checks.sound}
        fine={props.sound === 'clear'}
        trouble={props.sound === 'none'}
      >
        {checks.soundStates[props.sound]}
      </Check>
      <Check
        icon="network"
        name={checks.connection}
        fine={props.connection === 'good'}
        trouble={props.connection === 'weak' || props.connection === 'none'}
      >
        {checks.connectionStates[props.connection]}
      </Check>
      <Check icon="shield" name={checks.recording} fine trouble={false}>
        {checks.off}
      </Check>
    </ul>
  );
}

function Check(props: {
  readonly icon: IconName;
  readonly name: string;
  readonly fine: boolean;
  readonly trouble: boolean;
  readonly children: string;
}) {
  const look = props.fine ? 'text-agreed' : props.trouble ? 'text-risk' : 'text-ink-3';
  return (
    <li className="flex items-center gap-2.25 text-small">
      <Icon name={props.icon} size="small" className="text-ink-2" />
      <span className="grow">{props.name}</span>
      <span className={`flex items-center gap-1.25 ${look}`}>
        {props.fine ? <Icon name="check" size="small" /> : null}
        {props.trouble ? <Icon name="warning" size="small" /> : null}
        {props.children}
      </span>
    </li>
  );
}
