/** The checks a form makes by itself, on blur; the server makes them again. */
export const passwordLeast = 10;

export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/u.test(text.trim());
}
