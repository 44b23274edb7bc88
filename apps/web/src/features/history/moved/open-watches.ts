import type { WorkspaceSession } from '../../../realtime/session/workspace-session.ts';
import type { MovedWatch } from './moved-watch.ts';

/** The watch of each open board: its rows tell it what is in view. */
export const openWatches = new WeakMap<WorkspaceSession, MovedWatch>();
