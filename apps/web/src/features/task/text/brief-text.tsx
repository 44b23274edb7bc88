import { lazy, Suspense, type ReactNode } from 'react';

import { Paragraphs } from '../../../ui/text/paragraphs.tsx';

type Shown = (props: { readonly text: string; readonly className?: string }) => ReactNode;

const ShownBrief = lazy(async (): Promise<{ default: Shown }> => {
  try {
    return { default: (await import('./brief/shown-brief.tsx')).ShownBrief };
  } catch {
    return { default: Paragraphs };
  }
});

/** Where nothing of it can be meant as anything but letters, nothing is loaded to look for it. */
const mayMean = /[*_`~[\]#>\\&|]|^\s*(?:[-+]|\d+[.)])(?:\s|$)|---/m;

/** A brief, or one version of it; as its letters until what reads them is here. */
export function BriefText(props: { readonly text: string; readonly className?: string }) {
  const plain = <Paragraphs {...props} />;
  if (!mayMean.test(props.text)) return plain;
  return (
    <Suspense fallback={plain}>
      <ShownBrief {...props} />
    </Suspense>
  );
}
