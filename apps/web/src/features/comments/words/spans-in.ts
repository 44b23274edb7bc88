import type { UserId } from '@sanad/domain/kernel/ids';
import { find } from 'linkifyjs';

import { safeLink } from '../../../ui/text/safe-link.ts';

/** A stretch of a message that is more than words. */
export type Span = { readonly from: number; readonly to: number } & (
  | { readonly is: 'link'; readonly url: string }
  | { readonly is: 'person'; readonly userId: UserId }
  | { readonly is: 'task'; readonly number: number }
);

/** Whoever may be named in a text, by the name that stands in it. */
export interface Nameable {
  readonly userId: UserId;
  readonly name: string;
}

const task = /(?<![\p{Script=Latin}\p{N}#&/])#([\d٠-٩۰-۹]{1,7})(?![\p{L}\p{N}])/gu;

/** Addresses, people and tasks in a text, in its order; none lies in another. */
export function spansIn(text: string, people: readonly Nameable[]): readonly Span[] {
  const found: Span[] = [];
  const add = (span: Span): void => {
    if (!found.some(({ from, to }) => span.from < to && from < span.to)) found.push(span);
  };
  for (const { href, start, end } of find(text, 'url', { defaultProtocol: 'https' })) {
    const url = safeLink(href);
    if (url !== undefined) add({ from: start, to: end, is: 'link', url });
  }
  // The longer name first: «Mona Farouk» is not a «Mona» with a word behind it.
  for (const { userId, name } of people.toSorted((a, b) => b.name.length - a.name.length)) {
    for (const from of placesOf(text, `@${name}`)) {
      add({ from, to: from + name.length + 1, is: 'person', userId });
    }
  }
  for (const { 0: whole, 1: digits = '', index } of text.matchAll(task)) {
    const number = Number(digits.replace(/[٠-٩۰-۹]/gu, digitOf));
    add({ from: index, to: index + whole.length, is: 'task', number });
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** Everybody whose name stands behind an `@`. */
export function mentionsIn(text: string, people: readonly Nameable[]): readonly UserId[] {
  const named = spansIn(text, people).flatMap((span) => (span.is === 'person' ? span.userId : []));
  return [...new Set(named)];
}

const wordy = /[\p{L}\p{N}\p{M}]/u;

/** Where it stands as a word of its own; an Arabic «و» or «ل» may be joined to the sign. */
function placesOf(text: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + wanted.length] ?? '';
    if (!/[\p{Script=Latin}\p{N}@]/u.test(before) && !wordy.test(after)) places.push(at);
  }
  return places;
}

function digitOf(digit: string): string {
  const code = digit.codePointAt(0)!;
  return String(code - (code >= 0x6f0 ? 0x6f0 : 0x660));
}
