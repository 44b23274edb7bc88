import { appEdges, featureEdges, shownFeatures } from './features.ts';
import type { Place } from './place.ts';

const kernelAndAccess = new Set(['kernel', 'access']);
/** What a feature of the server and of the web may stand on in its own app. */
const serverGround = /^(db|http|realtime|auth|jobs|mail|storage|media|rooms|outside)$/;
const webGround = /^(ui|realtime|i18n|http)$/;
const shared = /^(domain|protocol|sync)$/;

/** A sentence when `from` may not import `to`, else null. One branch per row of the table. */
export function roomProblem(from: Place, to: Place): string | null {
  if (from.unit === to.unit && from.room === to.room) return null;
  switch (from.unit) {
    case 'domain':
      return domainProblem(from, to);
    case 'protocol':
      return to.unit === 'protocol' || to.unit === 'domain' ? null : refuse(from, to);
    case 'sync':
      if (to.unit === 'sync' || to.unit === 'protocol') return null;
      // It is generic over a model; roles and capabilities are what the room asks the model about.
      return to.unit === 'domain' && kernelAndAccess.has(to.room) ? null : refuse(from, to);
    case 'testing':
      return to.unit === 'domain' && to.room === 'kernel' ? null : refuse(from, to);
    case 'server':
      return appProblem(from, to, serverGround);
    case 'web':
      return appProblem(from, to, webGround);
    case 'tests':
    case 'tooling':
      return null;
  }
}

function domainProblem(from: Place, to: Place): string | null {
  if (to.unit !== 'domain') return refuse(from, to);
  // One floor: a mutation of the kernel names the capability that it needs.
  if (kernelAndAccess.has(to.room)) return null;
  return (featureEdges[from.room] ?? []).includes(to.room) ? null : refuse(from, to);
}

function appProblem(from: Place, to: Place, ground: RegExp): string | null {
  // The composition root: files directly in `src`, and the web's `app/`.
  const isRoot = from.room === '' || (from.unit === 'web' && /^(app|dev)$/.test(from.room));
  if (shared.test(to.unit)) return sharedProblem(from, to, isRoot);
  if (to.unit !== from.unit) return refuse(from, to);
  if (isRoot) return null;
  if (from.room.startsWith('features/')) {
    if (ground.test(to.room) || isDeclared(from, to)) return null;
    // The logger's type and the composition's types are everybody's; the environment is not.
    return to.room === '' && !to.file.endsWith('/env.ts') ? null : refuse(from, to);
  }
  return to.room.startsWith('features/') || to.room === 'app' ? refuse(from, to) : null;
}

function isDeclared(from: Place, to: Place): boolean {
  const edges = appEdges[from.room.slice('features/'.length)] ?? [];
  return edges.some((feature) => to.room === `features/${feature}`);
}

/** A feature of an app knows its own part of the domain, and what that part may know. */
function sharedProblem(from: Place, to: Place, isRoot: boolean): string | null {
  if (to.unit !== 'domain' || isRoot || kernelAndAccess.has(to.room)) return null;
  if (!from.room.startsWith('features/')) return null;
  const feature = from.room.slice('features/'.length);
  if (feature === to.room) return null;
  // Every feature's records live in the workspace's room, whose model the workspace composes.
  if (to.room === 'workspace') return null;
  const edges = [...(featureEdges[feature] ?? []), ...(shownFeatures[feature] ?? [])];
  return edges.includes(to.room) ? null : refuse(from, to);
}

function refuse(from: Place, to: Place): string {
  const what = `${from.unit}/${from.room} may not import ${to.unit}/${to.room} (${to.file})`;
  const areFeatures = from.room.startsWith('features/') || from.unit === 'domain';
  return areFeatures ? `${what}; what may is declared in tooling/boundaries/features.ts` : what;
}
