import { use, useEffect } from 'react';

import { templateWish } from '../features/board/template-wish.ts';
import { SessionContext } from '../realtime/session/session-context.tsx';
import { useSignal } from '../realtime/signal.ts';
import { lazyPiece } from '../ui/lazy-piece.tsx';
import { withWords } from './lazy-page.ts';
import { useAfterFirstLook } from './use-after-first-look.ts';

const loadSave = withWords(() => import('../features/template/save/save-template.tsx'));
const SaveTemplate = lazyPiece(async () => (await loadSave()).SaveTemplate);

/** The form that keeps tasks as a template, above whatever page they were chosen on. */
export function TemplateCorner() {
  const wish = useSignal(templateWish);
  const session = use(SessionContext);
  // It opens without a network too.
  useAfterFirstLook(loadSave);
  useEffect(() => () => templateWish.set(null), []);

  if (wish === null || session === undefined) return null;
  return <SaveTemplate wish={wish} onClose={() => templateWish.set(null)} />;
}
