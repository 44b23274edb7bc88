import { useState } from 'react';

import { IconButton } from './icon-button.tsx';
import { TextField, type FieldProps } from './text-field.tsx';

/** A password, with a button that shows it. */
export function PasswordField(
  props: Omit<FieldProps, 'type' | 'end' | 'holds'> & {
    readonly showLabel: string;
    readonly hideLabel: string;
  },
) {
  const { showLabel, hideLabel, ...rest } = props;
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...rest}
      holds="token"
      type={shown ? 'text' : 'password'}
      end={
        <IconButton
          icon={shown ? 'hide' : 'show'}
          label={shown ? hideLabel : showLabel}
          onPress={() => setShown(!shown)}
          className="-me-2"
        />
      }
    />
  );
}
