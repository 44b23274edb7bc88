import type { LifeStep } from '@sanad/domain/task/life/life-table';
import { useEffect } from 'react';

import { useSignal } from '../../../realtime/signal.ts';
import { stepWish } from '../../board/step-wish.ts';

/** What a move wished for is asked here as its button would; a yes is never given by a move, only brought to hand. */
export function useWishedStep(taskId: string, begin: (step: LifeStep) => void): void {
  const wish = useSignal(stepWish);
  useEffect(() => {
    if (wish?.taskId !== taskId) return;
    stepWish.set(null);
    if (wish.step !== 'agree') return begin(wish.step);
    const panel = document.querySelector('.task-panel') ?? document;
    panel.querySelector<HTMLElement>('[data-step="agree"], [data-step="propose"]')?.focus();
  });
}
