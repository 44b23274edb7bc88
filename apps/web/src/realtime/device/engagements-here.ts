import { deviceStore } from '../../http/device-wall.ts';

const key = 'sanad.engagements';

export interface EngagementNoted {
  readonly workspaceId: string;
  readonly assistantId: string;
}

type Noted = Readonly<Record<string, EngagementNoted>>;

/**
 * Which engagements' rooms were opened on this device, by ids alone: so that a page finds its plan without a network, and so that
 * what is here of one goes with its place in the workspace.
 */
export const engagementsHere = {
  note(engagementId: string, noted: EngagementNoted): void {
    write({ ...read(), [engagementId]: noted });
  },
  find(engagementId: string): EngagementNoted | undefined {
    return read()[engagementId];
  },
  of(workspaceId: string): readonly (readonly [engagementId: string, noted: EngagementNoted])[] {
    return Object.entries(read()).filter(([, noted]) => noted.workspaceId === workspaceId);
  },
  /** They name workspaces of whoever was signed in. */
  forget(): void {
    deviceStore.removeItem(key);
  },
  keepAmong(workspaces: ReadonlySet<string>): void {
    const kept = Object.entries(read()).filter(([, { workspaceId }]) =>
      workspaces.has(workspaceId),
    );
    if (kept.length === 0) deviceStore.removeItem(key);
    else write(Object.fromEntries(kept));
  },
};

function write(noted: Noted): void {
  deviceStore.setItem(key, JSON.stringify(noted));
}

function read(): Noted {
  try {
    return JSON.parse(deviceStore.getItem(key) ?? '{}') as Noted;
  } catch {
    return {};
  }
}
