import { docsLimits } from '../docs/limit.ts';
import { cleanLine } from '../kernel/clean-line.ts';
import { cutText } from '../kernel/cut-text.ts';
import { showsSomething } from '../kernel/name.ts';
import { taskLimits } from '../task/limit.ts';

/** What of an idea stands where, in what it becomes: its first line is the title, and no word is lost. */
export interface IdeaTexts {
  readonly title: string;
  /** The lines after the title; all of them where it had to be cut. */
  readonly rest: string;
}

export const taskTextsOf = (text: string): IdeaTexts => textsOf(text, taskLimits.titleLength);
export const documentTextsOf = (text: string): IdeaTexts => textsOf(text, docsLimits.titleLength);

function textsOf(text: string, titleLength: number): IdeaTexts {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/);
  const first = lines.findIndex((line) => showsSomething(cleanLine(line)));
  const title = cleanLine(lines[first] ?? '');
  if (title.length > titleLength)
    return { title: cutText(title, titleLength), rest: textOf(lines.slice(first)) };
  return { title, rest: textOf(lines.slice(first + 1)) };
}

const textOf = (lines: readonly string[]): string => lines.join('\n').replace(/^\n+|\s+$/g, '');
