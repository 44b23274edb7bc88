/** Puts a text on the clipboard, also on a plain-http address where the clipboard's own door is shut. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'sr-only';
  document.body.append(field);
  field.select();
  // Deprecated, and the only way on an insecure origin.
  document.execCommand('copy');
  field.remove();
}
