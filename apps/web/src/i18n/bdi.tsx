import { directionOf } from '@sanad/domain/kernel/direction';

import { stretchesOf } from './isolate.ts';

/** A text that a person wrote, in a line: isolated, in its own direction. */
export function Bdi(props: { readonly children: string; readonly className?: string }) {
  return (
    <bdi dir={directionOf(props.children) ?? 'auto'} className={props.className}>
      {props.children}
    </bdi>
  );
}

/** A machine's token: address, number, code, time span. Always left to right. */
export function Token(props: { readonly children: string; readonly className?: string }) {
  return (
    <bdi dir="ltr" className={props.className}>
      {props.children}
    </bdi>
  );
}

/** A message with values in it: each value gets an element of its own. */
export function Sentence(props: { readonly children: string }) {
  return stretchesOf(props.children).map((stretch, at) =>
    stretch.dir === undefined ? (
      stretch.text
    ) : (
      <bdi key={at} dir={stretch.dir === 'ltr' ? 'ltr' : (directionOf(stretch.text) ?? 'auto')}>
        {stretch.text}
      </bdi>
    ),
  );
}
