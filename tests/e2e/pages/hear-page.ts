import type { Page } from '@playwright/test';

/**
 * What a screen reader is given to say from now on, in its order: each text that comes into a place that is read
 * aloud. A place that comes with its words is read only where it is an alert.
 */
export async function hearPage(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const places =
      '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]';
    const heard: string[] = [];
    const last = new WeakMap<Element, string>();
    // What a log has is said as it comes; of everything else the whole is.
    const wordsOf = (place: Element): string =>
      (place.textContent ?? '').replaceAll(/[\u2066-\u2069\s]+/g, ' ').trim();
    const note = (place: Element, isNew: boolean): void => {
      const words = wordsOf(place);
      if (last.get(place) === words) return;
      last.set(place, words);
      if (words !== '' && (!isNew || place.getAttribute('role') === 'alert')) heard.push(words);
    };
    for (const place of document.querySelectorAll(places)) last.set(place, wordsOf(place));
    new MutationObserver((changes) => {
      const touched = new Set<Element>();
      for (const { target } of changes) {
        const at = target instanceof Element ? target : target.parentElement;
        const place = at?.closest(places);
        if (place) touched.add(place);
      }
      for (const place of document.querySelectorAll(places))
        if (!last.has(place)) note(place, true);
      for (const place of touched) if (place.isConnected) note(place, false);
    }).observe(document, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { heardWords: heard });
  });
  return () =>
    page.evaluate(() => [...(globalThis as unknown as { heardWords: string[] }).heardWords]);
}
