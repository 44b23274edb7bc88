import type { Capability } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import type { Need } from '@sanad/domain/kernel/mutation';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';

/** Endings by which the person may no longer see the room: nothing of it stays on the device. */
const purging: ReadonlySet<RefusalCode> = new Set(['forbidden', 'not_found']);

/** What the room said this session is and may do. Unknown until it has said so once. */
export class Membership {
  sessionId: string | undefined;
  role: Role | undefined;
  /** Before the room has said so: the one that this device knew of. */
  stay: number | undefined;
  /** Why its place in the room is over, for good. */
  endedBy: RefusalCode | undefined;
  #capabilities: ReadonlySet<Capability> | undefined;

  take(role: Role, capabilities: readonly Capability[]): void {
    this.role = role;
    this.#capabilities = new Set(capabilities);
  }

  /** It ended so that nothing of the room may stay here. */
  get isForgotten(): boolean {
    return this.endedBy !== undefined && purging.has(this.endedBy);
  }

  can(capability: Capability): boolean {
    return this.#capabilities?.has(capability) ?? false;
  }

  /** A no that is certain here. Before the first join nobody knows, and the room decides. */
  whyNot(needs: Need): 'forbidden' | undefined {
    if (needs === 'server') return 'forbidden';
    if (needs === 'place') return undefined;
    return this.#capabilities && !this.#capabilities.has(needs) ? 'forbidden' : undefined;
  }
}
