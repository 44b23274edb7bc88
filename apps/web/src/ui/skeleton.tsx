import { useEffect, useState } from 'react';

const delay = 200;

/** Text-shaped bars, after a moment: what arrives at once never flickers. */
export function Skeleton(props: {
  readonly lines?: readonly number[];
  readonly className?: string;
}) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), delay);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div aria-hidden="true" className={`grid content-start gap-2.75 ${props.className ?? ''}`}>
      {(props.lines ?? [70, 45, 58]).map((width, at) => (
        <div
          key={at}
          className="h-2.75 rounded-tag bg-sunken"
          style={{ inlineSize: `${width}%` }}
        />
      ))}
    </div>
  );
}
