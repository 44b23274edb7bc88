import type { ReactNode } from 'react';

import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';
import { lockedBox } from './field-look.ts';

/** An address that is shown this once, because only its hash is kept: whole, to be copied. */
export function OnceLink(props: {
  readonly label: string;
  readonly link: string;
  readonly help: string;
  readonly copy: string;
  readonly onCopied: () => void;
  readonly autoFocus?: boolean;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}) {
  return (
    <div className="grid gap-2 text-ink">
      <span className={lockedBox}>
        <input
          readOnly
          dir="ltr"
          aria-label={props.label}
          value={props.link}
          onFocus={(event) => event.target.select()}
          className="w-full min-w-0 grow bg-transparent py-2 outline-none rtl-page:text-end"
        />
      </span>
      <p className="text-meta text-ink-3">{props.help}</p>
      <div className="flex flex-wrap gap-2">
        <Button
          kind="primary"
          icon="copy"
          autoFocus={props.autoFocus ?? false}
          onPress={() => void copyText(props.link).then(props.onCopied)}
        >
          {props.copy}
        </Button>
        {props.children}
      </div>
    </div>
  );
}
