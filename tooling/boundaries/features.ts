/** The product's features, spelled identically in domain, protocol, server, web and the browser tests. */
export const knownFeatures: ReadonlySet<string> = new Set([
  'workspace',
  'board',
  'task',
  'comments',
  'docs',
  'calls',
  'onboarding',
  'agreement',
  'time',
  'invoices',
  'vault',
  'files',
  'messages',
  'notices',
  'search',
  // Signing up and in, and one's own profile: what a person is before any workspace.
  'identity',
  // What happened in a workspace, as people read it.
  'history',
  // A room of their own, whatever workspaces they are in.
  'person',
  // Sample data for a first look: a client of the other features' mutations.
  'demo',
]);

/** The declared edges between features of the domain, for whatever stands on them in the apps too. */
export const featureEdges: Readonly<Record<string, readonly string[]>> = {
  // It composes the model of the workspace's room, which holds the records of these.
  workspace: ['board', 'task', 'docs', 'calls', 'comments'],
  // It has a sentence for every mutation of the workspace's room.
  history: ['workspace', 'board', 'task', 'docs', 'calls', 'comments'],
  demo: ['workspace', 'board', 'task', 'docs', 'calls'],
  // A task stands in a column and bears the board's labels; an import brings all of these.
  task: ['board'],
  comments: ['task'],
  // It holds back the messages of a task's talk.
  person: ['comments'],
  invoices: ['time'],
  time: ['agreement'],
};

/** The features of an app that stand on another one there: a task is drawn and moved on its board. */
export const appEdges: Readonly<Record<string, readonly string[]>> = {
  task: ['board'],
  // The talk is a part of the task, and opens others on the board.
  comments: ['task', 'board'],
  // What happened stands between a task's messages.
  history: ['task'],
};

/** What an app's feature shows or serves of another feature's domain: a board is drawn of tasks. */
export const shownFeatures: Readonly<Record<string, readonly string[]>> = {
  board: ['task'],
  // A task that is named in a message stands in a column; what is begun and what was read are the person's own.
  comments: ['board', 'person'],
  // A question is answered from the inbox, over the person's own room.
  notices: ['comments', 'person'],
};
