/** What `changed` speaks of. A page ignores a topic that it does not know. */
export const topics = {
  /** The history of a workspace, or of what the id names in it. */
  history: 'history',
  /** The inbox of the person whose id it bears: only they are told. */
  inbox: 'inbox',
} as const;
