import { roles, type Role } from '../access/role.ts';
import type { ActivityChange, ActivityLine } from '../kernel/activity.ts';
import type { Instant, ZoneName } from '../kernel/instant.ts';
import type { Json } from '../kernel/record.ts';
import type { ZonedMoment } from '../kernel/wall-time.ts';
import type { Thing } from './sentence.ts';

/** The change of one field of a kind; lines stay for ever, so nothing is believed of what is in them. */
export function changeIn(
  line: ActivityLine,
  kind: string,
  field: string,
): ActivityChange | undefined {
  return line.changes.find((change) => change.kind === kind && change.field === field);
}

export function textIn(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

export function listIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export function thingIn(kind: string, value: Json | undefined): Thing | null {
  return typeof value === 'string' ? { kind, id: value } : null;
}

export function roleIn(value: Json | undefined): Role | null {
  return roles.find((role) => role === value) ?? null;
}

export function momentIn(value: Json | undefined): ZonedMoment | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { at, zone, wall } = value as Readonly<Record<string, Json>>;
  if (typeof at !== 'number' || typeof zone !== 'string') return null;
  const moment = { at: at as Instant, zone: zone as ZoneName };
  return typeof wall === 'string' ? { ...moment, wall } : moment;
}
