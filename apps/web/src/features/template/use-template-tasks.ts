import { compareByOrderKey } from '@sanad/domain/kernel/order-key';
import { byWhen } from '@sanad/domain/template/plan-event';
import type { TemplateTaskRecord } from '@sanad/domain/template/record';
import { useMemo } from 'react';

import { useCollection } from '../../realtime/session/use-live.ts';

/** The tasks of a template, as their dates follow on each other. */
export function useTemplateTasks(templateId: string): readonly TemplateTaskRecord[] {
  const all = useCollection('templateTask', compareByOrderKey);
  return useMemo(
    () => byWhen(all.filter((task) => task.templateId === templateId)),
    [all, templateId],
  );
}
