/** What `changed` speaks of. A page ignores a topic that it does not know. */
export const topics = {
  /** The history of a workspace, or of what the id names in it. */
  history: 'history',
  /** The inbox of the person whose id it bears: only they are told. */
  inbox: 'inbox',
  /** What is brought into a workspace or taken out of it, for whoever may do that. */
  transfer: 'transfer',
  /** Which workspaces the person whose id it bears is in, and as what: only they are told. */
  standing: 'standing',
  /** When the members of a workspace may be called. */
  hours: 'hours',
  /** What people in a workspace say of themselves; by a person's id: something that they alone are told of. */
  profiles: 'profiles',
  /** What was acknowledged in engagements of the person whose id it bears: only they are told. */
  acknowledgements: 'acknowledgements',
  /** Agreements that the person whose id it bears may read: only they are told, and not of which workspace. */
  agreements: 'agreements',
  /** The same of their engagements' reviews and trials. */
  reviews: 'reviews',
} as const;
