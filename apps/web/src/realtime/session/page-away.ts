/**
 * Tells when this page goes where it may be kept, frozen, in the back/forward cache, and when it comes
 * back from there. What it holds meanwhile (a lock above all) is held by nobody who could use it.
 */
export function onPageAway(away: () => void, back: () => void): () => void {
  const onHide = (event: PageTransitionEvent): void => {
    // One that is not kept is gone at once, and everything that it holds with it.
    if (event.persisted) away();
  };
  const onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) back();
  };
  addEventListener('pagehide', onHide);
  addEventListener('pageshow', onShow);
  return () => {
    removeEventListener('pagehide', onHide);
    removeEventListener('pageshow', onShow);
  };
}
