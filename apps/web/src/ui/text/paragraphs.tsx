import { lazy, Suspense } from 'react';

import { OwnWords } from './own-words.tsx';

const LinkedWords = lazy(async () => ({
  default: (await import('./linked-words.tsx')).LinkedWords,
}));
/** Where no address can be, nothing is loaded to look for one. */
const mayHoldLink = /:\/\/|www\./i;
const lineLook = 'min-h-[1lh] text-start wrap-anywhere';

/** A text of several paragraphs: each one has its own direction, so that two languages can stand in one brief. */
export function Paragraphs(props: { readonly text: string; readonly className?: string }) {
  return (
    <div className={`grid gap-2 ${props.className ?? ''}`}>
      {props.text.split(/\n\s*\n/).map((paragraph, at) => (
        <div key={at}>
          {paragraph.split('\n').map((line, row) => (
            <Line key={row} text={line} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Line({ text }: { readonly text: string }) {
  const words = <OwnWords text={text} className={lineLook} />;
  if (!mayHoldLink.test(text)) return words;
  return (
    <Suspense fallback={words}>
      <LinkedWords text={text} className={lineLook} />
    </Suspense>
  );
}
