import { expectationsPart } from '../expectations/expectations-part.ts';
import type { ExpectationsCollections } from '../expectations/record.ts';
import { composeRoom, type RoomModel } from '../kernel/room-model.ts';
import type { IntakeCollections } from '../onboarding/intake/intake-mutations.ts';
import { intakePart } from '../onboarding/intake/intake-part.ts';
import { onboardingPart } from '../onboarding/onboarding-part.ts';
import type { OnboardingCollections } from '../onboarding/record.ts';

export type EngagementRoomCollections = OnboardingCollections &
  IntakeCollections &
  ExpectationsCollections;

/** The room of one assistant's relationship with one workspace: its two sides alone see it. */
export const engagementRoomModel: RoomModel<EngagementRoomCollections> = composeRoom('engagement', [
  onboardingPart,
  intakePart,
  expectationsPart,
]);
