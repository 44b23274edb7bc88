import type { Role } from '@sanad/domain/access/role';
import { sideOf } from '@sanad/domain/access/side';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

import { useWords } from '../../i18n/language-context.tsx';
import { listRow } from '../../ui/choice-look.ts';
import { Icon } from '../../ui/icon.tsx';
import { shapeOfSide } from '../../ui/person.ts';
import { Seat } from '../../ui/seat.tsx';
import { workspaceWords } from './workspace-words.ts';

/** The roles one may give, each with what it means and the shape of its side. */
export function RoleChoice(props: {
  readonly label: string;
  readonly roles: readonly Role[];
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}) {
  const words = useWords(workspaceWords);
  return (
    <RadioGroup
      value={props.value}
      onChange={(value) => props.onChange(value as Role)}
      className="grid gap-1.25"
    >
      <Label className="text-small font-semibold text-ink">{props.label}</Label>
      <div className="grid">
        {props.roles.map((role) => (
          <Radio
            key={role}
            value={role}
            className={`group/radio ${listRow} items-center gap-3 py-1.75 text-ink hover:bg-hover selected:bg-act-soft`}
          >
            <Seat size="small" shape={shapeOfSide(sideOf(role))} />
            <span className="grid grow">
              <b className="font-normal group-selected/radio:font-semibold">{words.roles[role]}</b>
              <span className="text-meta text-ink-3">{words.roleHelp[role]}</span>
            </span>
            <Icon name="check" className="invisible group-selected/radio:visible" />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
