/** What was typed into a form and not sent, by the form's place; Escape closes a form and loses nothing. In this tab only. */
const drafts = new Map<string, string>();

export const keptDraft = {
  of: (place: string): string => drafts.get(place) ?? '',
  keep(place: string, text: string): void {
    if (text.trim() === '') drafts.delete(place);
    else drafts.set(place, text);
  },
  forget: (place: string): void => void drafts.delete(place),
};

/** As much of one as a line has room for, to say that it is there. */
export function shortDraft(text: string): string {
  const most = 40;
  return text.length <= most
    ? text
    : `${text
        .slice(0, most)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`;
}
