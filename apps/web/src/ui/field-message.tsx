import { useContext, type ReactNode } from 'react';
import { Text, TextContext } from 'react-aria-components/Text';

import { Icon } from './icon.tsx';

/** What stands under a field: help, or the error that takes its place. It may also stand alone. */
export function FieldMessage(props: { readonly help?: ReactNode; readonly error?: ReactNode }) {
  if (props.error !== undefined) {
    return (
      <Part
        slot="errorMessage"
        role="alert"
        className="flex items-start gap-1.5 text-small text-late"
      >
        <Icon name="alert" size="small" className="mt-0.5" />
        <span>{props.error}</span>
      </Part>
    );
  }
  if (props.help === undefined) return null;
  return (
    <Part slot="description" className="text-meta text-ink-3">
      {props.help}
    </Part>
  );
}

/** A field ties its message to its input by a slot. Elsewhere, as in a dialog, that slot is unknown, and asking for it throws. */
function Part(props: {
  readonly slot: string;
  readonly role?: 'alert';
  readonly className: string;
  readonly children: ReactNode;
}) {
  const { slot, ...rest } = props;
  const context = useContext(TextContext);
  const slots = context && 'slots' in context ? context.slots : undefined;
  if (slots === undefined || !(slot in slots)) return <span {...rest} />;
  return <Text {...rest} slot={slot} elementType="span" />;
}
