import type { HelpId } from './help-id.ts';

const inWorkspace: Readonly<Record<string, HelpId>> = {
  home: 'home',
  board: 'board',
  docs: 'documents',
  files: 'files',
  'check-ins': 'check-ins',
  call: 'check-ins',
  people: 'invitations',
  onboarding: 'onboarding',
  business: 'business',
  history: 'history',
  transfer: 'import',
  templates: 'templates',
};
const elsewhere: Readonly<Record<string, HelpId>> = {
  today: 'home',
  inbox: 'notices',
  hours: 'hours',
  agreements: 'leaving',
  'about-me': 'profiles',
  ideas: 'ideas',
  share: 'new-task',
  profile: 'reading',
  'sign-up': 'begin-client',
  start: 'begin-client',
  verify: 'invitations',
  invite: 'begin-assistant',
  forgot: 'reading',
  reset: 'reading',
};

/** The page that helps where somebody is; none where all of them may be meant. An open task is about its date first. */
export function helpOf(path: string): HelpId | undefined {
  const [first = '', second, third = '', fourth, fifth] = path.split('/').slice(1);
  if (first !== 'w' || second === undefined) return elsewhere[first];
  if (fourth === undefined) return inWorkspace[third];
  return third === 'board'
    ? 'dates'
    : third === 'people'
      ? fifth === 'agreement' ||
        fifth === 'leaving' ||
        fifth === 'expectations' ||
        fifth === 'reviews'
        ? fifth
        : 'profiles'
      : inWorkspace[third];
}
