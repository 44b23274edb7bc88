import { find } from 'linkifyjs';

import { Address } from './address.tsx';
import { Letters, OwnWords } from './own-words.tsx';
import { safeLink } from './safe-link.ts';

/** What a person wrote, with its addresses to be followed: shown whole, as typed, and never one that only looks like an address. */
export function LinkedWords(props: { readonly text: string; readonly className?: string }) {
  const { text, className } = props;
  return (
    <OwnWords
      text={text}
      pieces={linksIn(text)}
      {...(className === undefined ? {} : { className })}
    />
  );
}

/** The same inside a block that carries the direction itself. */
export function LinkedLetters(props: { readonly text: string }) {
  return <Letters text={props.text} pieces={linksIn(props.text)} />;
}

function linksIn(text: string) {
  return find(text, 'url', { defaultProtocol: 'https' }).flatMap(({ href, start, end }) => {
    const url = safeLink(href);
    return url === undefined
      ? []
      : [
          {
            from: start,
            to: end,
            piece: <Address url={url}>{text.slice(start, end)}</Address>,
          },
        ];
  });
}
