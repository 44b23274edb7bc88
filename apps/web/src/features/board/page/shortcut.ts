/**
 * Which letter a shortcut means. The typed letter decides; on a layout whose letters are not Latin
 * (Ctrl+Z on an Arabic keyboard types «ئ») the key's place decides, so that AZERTY keeps its own Z.
 */
export function shortcutLetter(event: Pick<KeyboardEvent, 'key' | 'code'>): string | undefined {
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  if (event.key.length !== 1) return undefined;
  return /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
}

/** Ctrl on most systems, Command on a Mac; never together with Alt, which types letters on many layouts. */
export function hasCommandKey(
  event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>,
): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey;
}

/** True where the keys belong to a text under the caret: its own undo comes first. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  );
}
