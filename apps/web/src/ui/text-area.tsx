import { directionOf } from '@sanad/domain/kernel/direction';
import { Label } from 'react-aria-components/Label';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';

import { fieldBox, fieldInput } from './field-look.ts';
import { FieldMessage } from './field-message.tsx';
import type { FieldProps } from './text-field.tsx';

/** Several lines of a person's own words; grows with them. */
export function TextArea(
  props: Omit<FieldProps, 'holds' | 'aside' | 'end' | 'type' | 'inputRef'> & {
    readonly rows?: number;
  },
) {
  const { label, help, error, placeholder, rows = 3, value, ...rest } = props;
  return (
    <AriaTextField
      {...rest}
      value={value}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="group/field grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.25"
    >
      <Label className="text-small font-semibold text-ink">{label}</Label>
      <span className={fieldBox}>
        <AriaTextArea
          dir={directionOf(value)}
          rows={rows}
          {...(placeholder === undefined ? {} : { placeholder })}
          className={`${fieldInput} field-sizing-content resize-none text-start`}
        />
      </span>
      <FieldMessage help={help} error={error} />
    </AriaTextField>
  );
}
