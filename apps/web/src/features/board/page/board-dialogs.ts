import { lazyPiece } from '../../../ui/lazy-piece.tsx';

/** Opened now and then: no first look at a board waits for it. */
export const ArchiveDialog = lazyPiece(
  async () => (await import('../archived/archive-dialog.tsx')).ArchiveDialog,
);
