import { cleanLine } from '../../kernel/clean-line.ts';
import { cutText } from '../../kernel/cut-text.ts';
import { linkArgument } from '../../task/argument.ts';
import { taskLimits } from '../../task/limit.ts';
import type { TaskLink } from '../../task/record.ts';
import type { Leftovers } from '../import-left.ts';
import type { BoardLines } from '../line-words.ts';
import type { TrelloAttachment, TrelloCard } from './trello-export.ts';

type Named = Partial<TrelloAttachment>;

export interface CardLinks {
  readonly links: readonly TaskLink[];
  /** Those among them whose bytes lie behind Trello's login. */
  readonly uploads: readonly CardUpload[];
}

export interface CardUpload {
  readonly url: string;
  /** What it is called there, and in its address. */
  readonly names: readonly string[];
  readonly bytes: number | null;
}

/** A card's attachments as links, its cover first. What is no link of the web is named in the report. */
export function linksOf(
  card: TrelloCard,
  { left, lines }: { readonly left: Leftovers; readonly lines: BoardLines },
): CardLinks {
  const links: TaskLink[] = [];
  const uploads: CardUpload[] = [];
  for (const attachment of withCoverFirst(card, lines, left)) {
    const link = linkOf(attachment);
    if (!link) left.add('attachment', attachment.name || attachment.url);
    else if (links.length >= taskLimits.linksPerTask) left.add('over_limit', card.name);
    else {
      links.push(link);
      if (attachment.isUpload) uploads.push(uploadOf(attachment, link));
    }
  }
  return { links, uploads };
}

function uploadOf({ name, fileName, bytes }: Named, { url }: TaskLink): CardUpload {
  const names = [name, fileName, lastPartOf(url)].map((each) => cleanLine(each ?? ''));
  return { url, names: [...new Set(names)].filter((each) => each !== ''), bytes: bytes ?? null };
}

/** Where an address is no text of UTF-8, it stands as it is. */
function lastPartOf(url: string): string {
  const last = url
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1)!;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function linkOf({ name: given, url }: Named): TaskLink | undefined {
  const name = cleanLine(given ?? '');
  const short = name.length > taskLimits.titleLength ? cutText(name, taskLimits.titleLength) : name;
  return linkArgument.safeParse({ name: short, url: url?.trim() }).data;
}

function withCoverFirst(card: TrelloCard, lines: BoardLines, left: Leftovers): readonly Named[] {
  const attachments = card.attachments ?? [];
  const { cover } = card;
  const coverId = cover?.idAttachment || card.idAttachmentCover;
  const shown = coverId ? attachments.find(({ id }) => id === coverId) : undefined;
  if (shown) return [shown, ...attachments.filter((each) => each !== shown)];
  if (cover?.sharedSourceUrl)
    return [{ name: lines.cover, url: cover.sharedSourceUrl }, ...attachments];
  if (coverId || cover?.idUploadedBackground) left.add('cover', card.name);
  return attachments;
}
