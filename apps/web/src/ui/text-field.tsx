import { directionOf } from '@sanad/domain/kernel/direction';
import type { ReactNode, Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField as AriaTextField, type TextFieldProps } from 'react-aria-components/TextField';

import { fieldBox, fieldInput } from './field-look.ts';
import { FieldMessage } from './field-message.tsx';

export interface FieldProps extends Omit<
  TextFieldProps,
  'children' | 'className' | 'style' | 'isInvalid' | 'onChange' | 'value'
> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  /** In words, with a way out; shown instead of the help. */
  readonly error?: ReactNode;
  readonly placeholder?: string;
  /** `token`: addresses, links and codes, left to right but aligned to the reading start. */
  readonly holds?: 'text' | 'token';
  /** Beside the label, at its end. */
  readonly aside?: ReactNode;
  readonly end?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Label above, box, then help or error. What is typed decides its own direction. */
export function TextField(props: FieldProps) {
  const {
    label,
    help,
    error,
    placeholder,
    holds = 'text',
    aside,
    end,
    inputRef,
    value,
    ...rest
  } = props;
  const dir = holds === 'token' ? 'ltr' : directionOf(value);
  return (
    <AriaTextField
      {...rest}
      value={value}
      isInvalid={error !== undefined}
      // Our own checks speak in the person's language; the browser's bubbles do not.
      validationBehavior="aria"
      className="group/field relative grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.25"
    >
      <Label className="text-small font-semibold text-ink">{label}</Label>
      <span className={fieldBox}>
        <Input
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          dir={dir}
          {...(placeholder === undefined ? {} : { placeholder })}
          spellCheck={holds === 'text'}
          className={`${fieldInput} ${alignOf(holds)}`}
        />
        {end}
      </span>
      <FieldMessage help={help} error={error} />
      {/* Seen beside the label, reached after the box: who tabs through a form wants the next field first. */}
      {aside === undefined ? null : <span className="absolute end-0 top-0">{aside}</span>}
    </AriaTextField>
  );
}

/** A token reads left to right and yet starts where the page's reading starts. */
function alignOf(holds: 'text' | 'token'): string {
  return holds === 'token' ? 'text-start rtl-page:text-end' : 'text-start';
}
