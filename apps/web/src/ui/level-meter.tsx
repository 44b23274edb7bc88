const bars = 7;

/** How loud it is, as seven bars over a picture. `level` is 0 to 1. */
export function LevelMeter(props: { readonly level: number; readonly label: string }) {
  const lit = Math.round(Math.min(1, Math.max(0, props.level)) * bars);
  return (
    <span
      role="meter"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={bars}
      aria-valuenow={lit}
      className="inline-flex items-center gap-0.75 rounded-control bg-veil px-2.25 py-1.75"
    >
      {Array.from({ length: bars }, (_, at) => (
        <i
          key={at}
          className={`h-3.25 w-1 rounded-[2px] ${at < lit ? 'bg-level' : 'bg-[oklch(1_0_0/0.3)]'}`}
        />
      ))}
    </span>
  );
}
