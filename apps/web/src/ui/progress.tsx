import type { Hue } from './person.ts';

/** How far something has come: a bar whose end leans. */
export function Progress(props: {
  readonly label: string;
  /** 0 to 1. */
  readonly value: number;
  readonly hue?: Hue;
}) {
  const percent = Math.round(Math.min(1, Math.max(0, props.value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      {...(props.hue === undefined ? {} : { 'data-hue': props.hue })}
      className="relative h-2 overflow-hidden rounded-[3px] bg-sunken"
    >
      <span
        className={`lean absolute -start-1.5 inset-y-0 rounded-ee-[1px] transition-[inline-size] duration-(--calm) ${
          props.hue === undefined ? 'bg-ink' : 'bg-p shadow-[inset_0_0_0_1px_var(--p-line)]'
        }`}
        style={{ inlineSize: percent === 0 ? 0 : `calc(${percent}% + 6px)` }}
      />
    </div>
  );
}
