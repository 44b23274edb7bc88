import type { StepKind } from '@sanad/domain/onboarding/step-kind';

import type { IconName } from '../../../ui/icon-registry.ts';

export const iconOfKind = {
  plain: 'checklist',
  questionnaire: 'question',
  page: 'document',
  procedure: 'list',
  agreement: 'agreed',
  access: 'key',
  call: 'video',
  tasks: 'board',
  review: 'people',
  learning: 'idea',
} as const satisfies Record<StepKind, IconName>;
