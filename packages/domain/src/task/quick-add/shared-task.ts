import { cleanLine, cleanText } from '../../kernel/clean-line.ts';
import { taskLimits } from '../../task/limit.ts';

/** A task as it may be begun from what another app shared: a title that fits, and all the rest below it. */
export function sharedTask(shared: {
  readonly title: string;
  readonly text: string;
  readonly url: string;
}): { readonly text: string; readonly brief: string } {
  const name = cleanLine(shared.title);
  const text = cleanText(shared.text);
  const url = cleanLine(shared.url);
  const [first = '', ...more] = text.split('\n');
  // Most apps put their link into the text; a title that the text begins with is not said twice.
  const rest = name === '' || first === name ? more.join('\n') : text;
  const title = name || first || url;
  const isLong = title.length > taskLimits.titleLength;
  const link = url === '' || title === url || text.includes(url) ? '' : url;
  const parts = [isLong ? title : '', rest.trim(), link];
  return {
    text: isLong ? `${cut(title, taskLimits.titleLength - 1)}…` : title,
    brief: cut(parts.filter((part) => part !== '').join('\n\n'), taskLimits.briefLength),
  };
}

/** In UTF-16 units, and never through a pair of them. */
function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
}
