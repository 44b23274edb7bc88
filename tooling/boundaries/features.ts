/** The product's features, spelled identically in domain, protocol, server, web and the browser tests. */
export const knownFeatures: ReadonlySet<string> = new Set([
  'workspace',
  'board',
  'docs',
  'calls',
  'onboarding',
  'agreement',
  'time',
  'invoices',
  'vault',
  'files',
  'messages',
  'notifications',
  'search',
  // Signing up and in, and one's own profile: what a person is before any workspace.
  'identity',
  // Sample data for a first look: a client of the other features' mutations.
  'demo',
]);

/** The declared edges between features of the domain. */
export const featureEdges: Readonly<Record<string, readonly string[]>> = {
  // It composes the model of the workspace's room, which holds the records of these.
  workspace: ['board', 'docs', 'calls'],
  demo: ['workspace', 'board', 'docs', 'calls'],
  invoices: ['time'],
  time: ['agreement'],
};
