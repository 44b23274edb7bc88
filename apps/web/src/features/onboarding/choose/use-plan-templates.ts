import type { PlanTemplateRecord } from '@sanad/domain/onboarding/template-mutations';

import { useMe } from '../../../http/me.ts';
import { usePersonRecords } from '../../../realtime/session/use-person-records.ts';

/** The plans that one keeps, the newest first; `undefined` until they are known. */
export function usePlanTemplates(): readonly PlanTemplateRecord[] | undefined {
  const { profile } = useMe();
  return usePersonRecords(profile.id, 'planTemplate')?.toSorted((a, b) => b.at - a.at);
}
