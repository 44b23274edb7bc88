/** What a room accepts as presence; handed in with the room's binding, usually around a schema. */
export interface PresenceRule {
  /** The state as it is passed on, or `undefined` where it is none. */
  parse(state: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined;
  readonly maxBytes: number;
  readonly perSecond: number;
}
