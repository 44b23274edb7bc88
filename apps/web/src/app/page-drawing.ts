import { startTransition, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

let drawn: Root | undefined;
let isTakenAway = false;
let isOver = false;

function rootElement(): HTMLElement {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root');
  return root;
}

/** What this document shows. Once it is taken away nothing of the app is drawn here again. */
export const pageDrawing = {
  get isDrawn(): boolean {
    return drawn !== undefined;
  },
  begin(page: ReactNode): void {
    if (isTakenAway) return;
    drawn = createRoot(rootElement());
    // In slices, so that a hand on the keys is heard between them.
    startTransition(() => drawn?.render(page));
  },
  /** Out of sight at once, while what is behind it is still being ended. */
  hide(): void {
    rootElement().hidden = true;
  },
  takeAway(): void {
    isTakenAway = true;
    drawn?.unmount();
    drawn = undefined;
  },
  /** The last thing that this document shows, whoever says it first. */
  end(page: ReactNode): void {
    if (isOver) return;
    isOver = true;
    pageDrawing.takeAway();
    rootElement().hidden = false;
    createRoot(rootElement()).render(page);
  },
};
