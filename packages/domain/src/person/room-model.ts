import { availabilityPart } from '../availability/availability-part.ts';
import type { AvailabilityCollections } from '../availability/record.ts';
import { composeRoom, type RoomModel } from '../kernel/room-model.ts';
import { planTemplatesPart } from '../onboarding/plan-templates-part.ts';
import type { PlanTemplateCollections } from '../onboarding/template-mutations.ts';
import { personPart } from './person-part.ts';
import type { PersonCollections } from './record.ts';

export type PersonRoomCollections = PersonCollections &
  AvailabilityCollections &
  PlanTemplateCollections;

/** The room of one person: what they alone see, on all their devices, whichever workspaces they are in. */
export const personRoomModel: RoomModel<PersonRoomCollections> = composeRoom('person', [
  personPart,
  availabilityPart,
  planTemplatesPart,
]);
