import { createSignal } from '../../realtime/signal.ts';

/** Tasks that somebody wants to keep as a template, and what it might be called. */
export interface TemplateWish {
  readonly taskIds: readonly string[];
  readonly name: string;
}

/** Asked for where tasks are; a form above the page answers it. */
export const templateWish = createSignal<TemplateWish | null>(null);
