/** The help pages, in the order of their list: by what one wants to do, and for whom. */
export const helpGroups = [
  [
    'begin',
    [
      'begin-client',
      'begin-assistant',
      'invitations',
      'roles',
      'agreement',
      'leaving',
      'onboarding',
      'reviews',
      'business',
      'profiles',
      'expectations',
    ],
  ],
  ['work', ['board', 'new-task', 'dates', 'delivery', 'questions', 'repeat', 'templates']],
  ['together', ['documents', 'check-ins', 'files', 'history']],
  ['day', ['home', 'notices', 'hours', 'ideas', 'search', 'keys', 'calendar-links']],
  ['own', ['reading', 'offline', 'sign-out', 'safe-sign-in', 'locked-out', 'import', 'export']],
] as const;

export type HelpGroup = (typeof helpGroups)[number][0];
export type HelpId = (typeof helpGroups)[number][1][number];

export const helpIds: readonly HelpId[] = helpGroups.flatMap(([, ids]) => ids);

export function isHelpId(text: string | undefined): text is HelpId {
  return helpIds.some((id) => id === text);
}

/** Where one reads on. */
export const seeAlso: Readonly<Record<HelpId, readonly HelpId[]>> = {
  'begin-client': ['invitations', 'new-task', 'dates'],
  'begin-assistant': ['invitations', 'home', 'dates'],
  invitations: ['roles', 'sign-out'],
  roles: ['invitations', 'onboarding', 'agreement', 'export'],
  onboarding: ['agreement', 'reviews', 'check-ins'],
  agreement: ['leaving', 'reviews', 'roles', 'hours', 'profiles'],
  leaving: ['agreement', 'export', 'roles'],
  business: ['begin-assistant', 'profiles', 'expectations'],
  reviews: ['agreement', 'delivery', 'notices'],
  profiles: ['agreement', 'business'],
  expectations: ['agreement', 'business'],
  board: ['new-task', 'dates', 'keys'],
  'new-task': ['dates', 'repeat', 'ideas'],
  dates: ['delivery', 'repeat', 'calendar-links'],
  delivery: ['dates', 'questions'],
  questions: ['delivery', 'notices'],
  repeat: ['dates', 'templates'],
  templates: ['repeat', 'board'],
  documents: ['files', 'offline'],
  'check-ins': ['documents', 'home'],
  files: ['questions', 'export'],
  history: ['board', 'roles'],
  home: ['notices', 'check-ins'],
  notices: ['hours', 'home', 'calendar-links'],
  hours: ['notices', 'reading'],
  ideas: ['new-task', 'offline'],
  search: ['keys', 'history'],
  keys: ['search', 'reading'],
  'calendar-links': ['dates', 'sign-out'],
  reading: ['dates', 'keys'],
  offline: ['sign-out', 'documents'],
  'sign-out': ['safe-sign-in', 'offline', 'invitations'],
  'safe-sign-in': ['locked-out', 'sign-out'],
  'locked-out': ['safe-sign-in', 'reading'],
  import: ['export', 'board'],
  export: ['import', 'roles'],
};
