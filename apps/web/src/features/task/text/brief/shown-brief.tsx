import './brief.css';
import { directionOf } from '@sanad/domain/kernel/direction';
import type { PhrasingContent, RootContent } from 'mdast';
import { Fragment, useMemo, type ReactNode } from 'react';

import { LinkedLetters } from '../../../../ui/text/linked-words.tsx';
import { Paragraphs } from '../../../../ui/text/paragraphs.tsx';
import { BriefLink } from './brief-link.tsx';
import { lettersOf, linesOf } from './lines-of.ts';
import { readBrief, sourceOf } from './read-brief.ts';

/** A brief as it was meant. Each line has its own direction; a list stands on the side where its first words begin. */
export function ShownBrief(props: { readonly text: string; readonly className?: string }) {
  const { text, className = '' } = props;
  const brief = useMemo(() => readBrief(text), [text]);
  if (!brief) return <Paragraphs text={text} className={className} />;
  return <div className={`brief-text ${className}`}>{brief.children.map(block(text))}</div>;
}

function block(source: string) {
  return function Block(node: RootContent, at: number): ReactNode {
    const inside = block(source);
    switch (node.type) {
      case 'paragraph':
        return <div key={at}>{linesOf(node.children).map(line(source))}</div>;
      case 'heading':
        // The task's own headings are of the page; a brief's stand below them all.
        return (
          <p key={at} role="heading" aria-level={4} dir={directionOf(lettersOf(node))} data-heading>
            {node.children.map(inline(source))}
          </p>
        );
      case 'list': {
        const Tag = node.ordered ? 'ol' : 'ul';
        return (
          <Tag
            key={at}
            dir={directionOf(lettersOf(node.children[0] ?? node))}
            {...(node.ordered && { start: node.start ?? 1 })}
          >
            {node.children.map((item, place) => (
              <li key={place}>{item.children.map(inside)}</li>
            ))}
          </Tag>
        );
      }
      case 'blockquote':
        return (
          <blockquote key={at} dir={directionOf(lettersOf(node))}>
            {node.children.map(inside)}
          </blockquote>
        );
      case 'code':
        return (
          <pre key={at} dir="ltr">
            {node.value}
          </pre>
        );
      case 'thematicBreak':
        return <hr key={at} />;
      default:
        return <p key={at}>{sourceOf(node, source)}</p>;
    }
  };
}

function line(source: string) {
  return (nodes: readonly PhrasingContent[], at: number) => (
    <p key={at} dir={directionOf(nodes.map(lettersOf).join(''))}>
      {nodes.map(inline(source))}
    </p>
  );
}

function inline(source: string) {
  return function Inline(node: PhrasingContent, at: number): ReactNode {
    const inside = (children: readonly PhrasingContent[]) => children.map(inline(source));
    switch (node.type) {
      case 'text':
        return <LinkedLetters key={at} text={node.value} />;
      case 'strong':
        return <strong key={at}>{inside(node.children)}</strong>;
      case 'emphasis':
        return <em key={at}>{inside(node.children)}</em>;
      case 'delete':
        return <s key={at}>{inside(node.children)}</s>;
      case 'inlineCode':
        return (
          <code key={at} dir="ltr">
            {node.value}
          </code>
        );
      case 'break':
        return <br key={at} />;
      case 'link':
      case 'image':
        return (
          <BriefLink
            key={at}
            url={node.url}
            letters={node.type === 'link' ? lettersOf(node) : (node.alt ?? '')}
            source={sourceOf(node, source)}
          >
            {node.type === 'link' ? plainly(node.children) : node.alt}
          </BriefLink>
        );
      default:
        return <Fragment key={at}>{sourceOf(node, source)}</Fragment>;
    }
  };
}

/** In a link nothing else is one. */
function plainly(nodes: readonly PhrasingContent[]): ReactNode {
  return nodes.map((node, at) => {
    if (node.type === 'strong') return <strong key={at}>{plainly(node.children)}</strong>;
    if (node.type === 'emphasis') return <em key={at}>{plainly(node.children)}</em>;
    return <Fragment key={at}>{lettersOf(node)}</Fragment>;
  });
}
