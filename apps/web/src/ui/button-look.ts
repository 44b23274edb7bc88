export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger' | 'bare' | 'turned';
export type ButtonSize = 'small' | 'normal' | 'large';

const base =
  'inline-flex items-center justify-center gap-1.75 border text-center whitespace-nowrap select-none ' +
  'transition-colors duration-(--fast) ease-out no-underline ' +
  'disabled:border-transparent disabled:bg-sunken disabled:text-ink-3 ' +
  'pending:opacity-70';

const kinds: Record<ButtonKind, string> = {
  primary:
    'border-transparent bg-act text-on-act font-semibold hover:bg-act-hover pressed:bg-act-hover',
  plain:
    'border-line-2 bg-sheet text-ink font-semibold hover:border-edge hover:bg-sheet-hover pressed:bg-press',
  quiet: 'border-transparent text-ink-2 font-normal hover:bg-hover hover:text-ink pressed:bg-press',
  danger: 'border-transparent bg-late text-sheet font-semibold hover:brightness-95',
  /** On the strip of a call: paper on ink. */
  turned: 'border-transparent bg-on-act text-act font-semibold hover:brightness-95',
  /** On ink: the toast's and the banner's own. */
  bare: 'border-current/40 text-current font-semibold hover:bg-current/12',
};

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-7.5 coarse:min-h-11 rounded-control px-2.75 text-small',
  normal: 'min-control rounded-control px-3.5 text-ui',
  large: 'min-h-11.5 rounded-task px-5.5 text-read',
};

/** The look of anything that acts: buttons, and links that are the next step. */
export function buttonLook(kind: ButtonKind = 'plain', size: ButtonSize = 'normal'): string {
  return `${base} ${kinds[kind]} ${sizes[size]}`;
}
