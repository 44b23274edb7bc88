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
  // What both sides of an engagement say of it, each for itself first; and the trial that it may begin with.
  'review',
  'time',
  'invoices',
  'vault',
  'files',
  'messages',
  'notices',
  'search',
  // Signing up and in, and one's own profile: what a person is before any workspace.
  'identity',
  // How one signs in besides the password, and on whose computer.
  'security',
  // The room of one assistant's relationship with one workspace, which its two sides alone enter.
  'engagement',
  // What a business says of itself to whoever works for it.
  'business',
  // Areas of work that are handed over; a task stands in one.
  'area',
  // What each side of an engagement expects of the other, and how far an assistant may go.
  'expectations',
  // What people say of themselves to those they work with: services, languages, how they like to work.
  'profiles',
  // When somebody may be called: their own to say.
  'availability',
  // What happened in a workspace, as people read it.
  'history',
  // A room of their own, whatever workspaces they are in.
  'person',
  // What comes to a person's mind, kept in their own room.
  'ideas',
  // A person's day over all their workspaces: read, never kept.
  'today',
  // What of one workspace somebody needs to know at a glance.
  'home',
  // The note with which somebody ends their day there.
  'handoff',
  // Answers for whoever is stuck, before the sign-in too.
  'help',
  // Which keys there are, and who does what they do.
  'keys',
  // Tasks that are made again for an event, and move with it.
  'template',
  // What comes in from elsewhere in one piece, and a workspace taken out whole.
  'transfer',
  // Dates of the product in calendars outside.
  'feeds',
  // Sample data for a first look: a client of the other features' mutations.
  'demo',
]);

/** The declared edges between features of the domain, for whatever stands on them in the apps too. */
export const featureEdges: Readonly<Record<string, readonly string[]>> = {
  // It composes the model of the workspace's room, which holds the records of these.
  workspace: [
    'board',
    'task',
    'template',
    'docs',
    'calls',
    'comments',
    'handoff',
    'files',
    'business',
    'area',
    'transfer',
  ],
  // It composes the model of an engagement's room, which holds the records of these.
  engagement: ['onboarding', 'expectations'],
  // It has a sentence for every mutation of the workspace's room.
  history: [
    'workspace',
    'board',
    'task',
    'template',
    'docs',
    'calls',
    'comments',
    'handoff',
    'files',
    'business',
    'area',
    'transfer',
  ],
  demo: ['workspace', 'board', 'task', 'docs', 'calls'],
  // A day is read out of the records of these.
  today: ['workspace', 'board', 'task', 'comments'],
  // A task stands in a column and bears the board's labels; an import brings all of these.
  task: ['board'],
  // What is kept of an acknowledgement is one text for one meaning, as an agreement is.
  expectations: ['agreement'],
  // A task is put into one.
  area: ['task'],
  // A template makes tasks, with the board's labels, in its columns.
  template: ['task', 'board'],
  // A message shows files.
  comments: ['task', 'files'],
  // What was asked for ticks a step of its task.
  files: ['task', 'board'],
  // It brings and takes out whole boards with their talk.
  transfer: [
    'workspace',
    'board',
    'task',
    'comments',
    'docs',
    'calls',
    'handoff',
    'files',
    'business',
    'area',
    'template',
  ],
  // What has dates is read out of the records of these.
  feeds: ['task'],
  // It holds back the messages of a task's talk, and ideas that become tasks and documents; when somebody may be called is said there.
  person: ['comments', 'task', 'docs', 'availability', 'onboarding'],
  // It finds the records of these, by their words.
  search: ['workspace', 'task', 'docs', 'calls', 'comments', 'files'],
  // A task's life tells its two sides what each did.
  notices: ['task'],
  // Home in a workspace is read out of the records of these, and by the words of a person's day.
  home: ['workspace', 'board', 'task', 'comments', 'calls', 'today'],
  // Who sees a rate is who reads the agreement.
  profiles: ['agreement'],
  // Who reads it is who reads the agreement, and it is sealed like one.
  review: ['agreement'],
  invoices: ['time'],
  time: ['agreement'],
};

/** The features of an app that stand on another one there: a task is drawn and moved on its board. */
export const appEdges: Readonly<Record<string, readonly string[]>> = {
  // What keys do is done by whom they belong to.
  // Whose day off a day is, their hours say.
  board: ['keys', 'availability'],
  task: ['board', 'keys'],
  // What is made again stands on the board, and an event is a line of its task.
  template: ['task', 'board'],
  // A message that is found is shown in the talk of its task; the field that finds is opened by keys.
  search: ['task', 'keys'],
  // A file stands in the text where somebody put it.
  docs: ['files'],
  // What is dropped beside an export becomes files of its tasks; a workspace is taken out with its documents.
  transfer: ['files', 'docs', 'help'],
  // The talk is a part of the task, and opens others on the board.
  comments: ['task', 'board', 'files', 'availability'],
  // What hangs on a task is a part of it.
  files: ['task'],
  // What happened stands between a task's messages, and what one missed in the rows of the board.
  history: ['task', 'board', 'keys', 'help'],
  // The first sheet of a workspace stands on its board, and writes its first task.
  workspace: ['board', 'task', 'help'],
  // An open task leads to it.
  business: ['task', 'help'],
  // What holds in an area stands on its tasks.
  expectations: ['task', 'help'],
  // Where somebody may be stuck there is a way to the page that helps.
  profiles: ['help'],
  agreement: ['profiles'],
  // What was agreed on is whose it is about, and where a review may lead.
  review: ['agreement', 'help'],
  identity: ['help'],
  // A part of one's profile, by the parts that sign somebody in.
  security: ['identity', 'help'],
  calls: ['help'],
  onboarding: ['help'],
  // Its rows are walked by keys.
  notices: ['keys', 'help'],
  // A question is answered in its row, with the talk's words and the inbox's field; a date as its task draws it.
  home: ['task', 'board', 'comments', 'notices'],
};

/** What an app's feature shows or serves of another feature's domain: a board is drawn of tasks. */
export const shownFeatures: Readonly<Record<string, readonly string[]>> = {
  // How many urgent messages are left is counted with the messages.
  availability: ['comments'],
  // The inbox is told of it in its own transaction; how often somebody is called urgently, and what silence accepts, go by it.
  agreement: ['notices', 'comments', 'task', 'feeds', 'profiles'],
  // The inbox is told of it in its own transaction, and a trial is of tasks.
  review: ['notices', 'task', 'profiles'],
  // Whose agreement somebody may read is said beside them.
  workspace: ['agreement', 'profiles'],
  // Who may enter an engagement acknowledges there.
  expectations: ['engagement', 'area', 'task'],
  // That it was read is the reader's own to know.
  business: ['person'],
  // What somebody was given is counted before they are called new.
  onboarding: ['task'],
  // Filters that somebody keeps are their own.
  board: ['task', 'person', 'availability'],
  docs: ['files'],
  // A task that is named in a message stands in a column; what is begun and what was read are the person's own.
  comments: ['board', 'person'],
  // When somebody last looked at their Home is their own; a day's note is written and read there.
  home: ['person', 'handoff'],
  // How far somebody has seen a board is their own.
  history: ['person'],
  // Ideas are kept in the person's own room, and become tasks and documents.
  ideas: ['person', 'task', 'docs'],
  // Its pages are found as everything else is.
  help: ['search'],
  // Whether single keys do something is said in the person's own room.
  keys: ['person'],
  // A question is answered from the inbox, over the person's own room.
  notices: ['task', 'comments', 'person'],
};
