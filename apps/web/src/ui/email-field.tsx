import { TextField, type FieldProps } from './text-field.tsx';

/** The address that a person signs in by; browsers and password stores know it as that. */
export function EmailField(props: Omit<FieldProps, 'type' | 'name' | 'holds' | 'autoComplete'>) {
  return <TextField {...props} type="email" name="email" holds="token" autoComplete="username" />;
}
