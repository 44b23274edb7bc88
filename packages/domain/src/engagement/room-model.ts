import { composeRoom, type RoomModel } from '../kernel/room-model.ts';
import { onboardingPart } from '../onboarding/onboarding-part.ts';
import type { OnboardingCollections } from '../onboarding/record.ts';

export type EngagementRoomCollections = OnboardingCollections;

/** The room of one assistant's relationship with one workspace: its two sides alone see it. */
export const engagementRoomModel: RoomModel<EngagementRoomCollections> = composeRoom('engagement', [
  onboardingPart,
]);
