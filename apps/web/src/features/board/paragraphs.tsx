import { OwnWords } from './own-words.tsx';

/** A text of several paragraphs: each one has its own direction, so that two languages can stand in one brief. */
export function Paragraphs(props: { readonly text: string; readonly className?: string }) {
  return (
    <div className={`grid gap-2 ${props.className ?? ''}`}>
      {props.text.split(/\n\s*\n/).map((paragraph, at) => (
        <div key={at}>
          {paragraph.split('\n').map((line, row) => (
            <OwnWords key={row} text={line} className="min-h-[1lh] text-start wrap-anywhere" />
          ))}
        </div>
      ))}
    </div>
  );
}
