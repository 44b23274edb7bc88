import type { Language } from '@sanad/protocol/http/profile';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';

import { agreementSearchOf } from '../features/agreement/agreement-address.ts';
import { boardSearchOf } from '../features/board/board-address.ts';
import { historyFilterOf } from '../features/history/history-filter.ts';
import { inboxTabOf } from '../features/notices/inbox-tab.ts';
import { onboardingSearchOf } from '../features/onboarding/onboarding-address.ts';
import { reviewSearchOf } from '../features/review/review-address.ts';
import { meQuery } from '../http/me.ts';
import { whoIsHere } from '../http/who-is-here.ts';
import { lastView } from '../realtime/session/last-view.ts';
import { lastWorkspace } from '../realtime/session/last-workspace.ts';
import { BrokenPage } from './broken-page.tsx';
import { isDrawnFromDevice } from './from-device.ts';
import { homeOf } from './home-of.ts';
import { lazyPage } from './lazy-page.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { RootPage } from './root-page.tsx';

/**
 * Every address of the product. Pages are chunks of their own; an address behind the sign-in is kept in
 * `next` and opened after it.
 */
const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: RootPage,
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
});

/** An address of ours to go on to; anything else is dropped, so no link can send a person elsewhere. */
const isOurs = (address: unknown): address is string =>
  typeof address === 'string' && /^\/(?![/\\])/.test(address);

function nextOf({ next }: Record<string, unknown>): { next?: string } {
  return isOurs(next) ? { next } : {};
}

/** Where somebody was when they asked for help. */
function fromOf({ from }: Record<string, unknown>): { from?: string } {
  return isOurs(from) ? { from } : {};
}

/** Why somebody stands before the sign-in page who was further in. */
function signInOf(search: Record<string, unknown>): { next?: string; ended?: string } {
  const { ended } = search;
  return { ...nextOf(search), ...(ended === 'shared' || ended === 'idle' ? { ended } : {}) };
}

function tokenOf(search: Record<string, unknown>): { token?: string } {
  const { token } = search;
  return typeof token === 'string' ? { token } : {};
}

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (me === null) throw redirect({ to: '/sign-in', replace: true });
    const workspace = lastWorkspace.among(me.workspaces);
    throw redirect({ ...homeOf(me.workspaces, workspace), replace: true });
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInOf,
  component: lazyPage(() => import('../features/identity/sign-in-page.tsx'), 'SignInPage'),
});

const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  validateSearch: nextOf,
  component: lazyPage(() => import('./begin-route.tsx'), 'BeginRoute'),
});

const forgot = createRoute({
  getParentRoute: () => root,
  path: '/forgot',
  component: lazyPage(() => import('../features/identity/forgot-page.tsx'), 'ForgotPage'),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  validateSearch: tokenOf,
  component: lazyPage(() => import('../features/identity/reset-page.tsx'), 'ResetPage'),
});

const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  validateSearch: tokenOf,
  component: lazyPage(() => import('../features/identity/verify-page.tsx'), 'VerifyPage'),
});

const invite = createRoute({
  getParentRoute: () => root,
  path: '/invite/$token',
  component: lazyPage(() => import('../features/workspace/invite-page.tsx'), 'InvitePage'),
});

const send = createRoute({
  getParentRoute: () => root,
  path: '/send/$token',
  component: lazyPage(() => import('../features/files/outside/send-page.tsx'), 'SendPage'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  validateSearch: fromOf,
  component: lazyPage(() => import('../features/help/help-list-page.tsx'), 'HelpListPage'),
});

const helpPage = createRoute({
  getParentRoute: () => root,
  path: '/help/$page',
  validateSearch: fromOf,
  component: lazyPage(() => import('../features/help/help-page.tsx'), 'HelpPage'),
});

const tryIt = createRoute({
  getParentRoute: () => root,
  path: '/try/$side',
  validateSearch: ({ language }): { language?: Language } =>
    language === 'en' || language === 'ar' ? { language } : {},
  beforeLoad: ({ context }) => context.queryClient.ensureQueryData(meQuery).then(() => undefined),
  component: lazyPage(() => import('./try-route.tsx'), 'TryRoute'),
});

const gallery = createRoute({
  getParentRoute: () => root,
  path: '/dev/gallery',
  component: lazyPage(() => import('../dev/gallery-page.tsx'), 'GalleryPage'),
});

/** Everything behind the sign-in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const { queryClient } = context;
    const waits = whoIsHere.said === undefined && !isDrawnFromDevice(location.pathname);
    const me = await (waits
      ? queryClient.fetchQuery(meQuery)
      : queryClient.ensureQueryData(meQuery));
    if (me === null) {
      throw redirect({ to: '/sign-in', search: { next: location.href }, replace: true });
    }
  },
});

const open = createRoute({
  getParentRoute: () => signedIn,
  path: '/start',
  component: lazyPage(() => import('../features/workspace/start-page.tsx'), 'StartPage'),
});

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: '/profile',
  component: lazyPage(() => import('./profile-route.tsx'), 'ProfileRoute'),
});

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/inbox',
  validateSearch: inboxTabOf,
  component: lazyPage(() => import('./inbox-place.tsx'), 'InboxPlace'),
});

const today = createRoute({
  getParentRoute: () => signedIn,
  path: '/today',
  component: lazyPage(() => import('./today-place.tsx'), 'TodayPlace'),
});

const ideas = createRoute({
  getParentRoute: () => signedIn,
  path: '/ideas',
  component: lazyPage(() => import('./ideas-place.tsx'), 'IdeasPlace'),
});

const hours = createRoute({
  getParentRoute: () => signedIn,
  path: '/hours',
  component: lazyPage(() => import('./hours-place.tsx'), 'HoursPlace'),
});

const ownPage = createRoute({
  getParentRoute: () => signedIn,
  path: '/about-me',
  component: lazyPage(() => import('./own-page-place.tsx'), 'OwnPagePlace'),
});

const ownAgreements = createRoute({
  getParentRoute: () => signedIn,
  path: '/agreements',
  component: lazyPage(() => import('./own-agreements-place.tsx'), 'OwnAgreementsPlace'),
});

const ownAgreement = createRoute({
  getParentRoute: () => signedIn,
  path: '/agreements/$clientId',
  component: lazyPage(() => import('./own-agreements-place.tsx'), 'OwnAgreementPlace'),
});

const share = createRoute({
  getParentRoute: () => signedIn,
  path: '/share',
  component: lazyPage(() => import('./share-place.tsx'), 'SharePlace'),
});

const workspace = createRoute({
  getParentRoute: () => signedIn,
  path: '/w/$workspaceId',
  component: lazyPage(() => import('./workspace-frame.tsx'), 'WorkspaceFrame'),
});

const workspaceStart = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/w/$workspaceId/board', params, replace: true });
  },
});

const home = createRoute({
  getParentRoute: () => workspace,
  path: '/home',
  validateSearch: ({ note }): { note?: true } => (note === true ? { note } : {}),
  component: lazyPage(() => import('./home-place.tsx'), 'HomePlace'),
});

const board = createRoute({
  getParentRoute: () => workspace,
  path: '/board',
  validateSearch: boardSearchOf,
  // An address that names no view is opened in the one that this person looked at last.
  beforeLoad: ({ search, params, location }) => {
    const view = lastView.of(params.workspaceId);
    if (view === null || search.view !== undefined) return;
    const seen = boardSearchOf({ ...search, view });
    if (seen.view !== undefined)
      throw redirect({ to: location.pathname, search: seen, replace: true });
  },
  component: lazyPage(() => import('./board-route.tsx'), 'BoardRoute'),
});

/** A task stands beside the board: the same page, with the task open. */
const task = createRoute({ getParentRoute: () => board, path: '$taskId' });

const documents = createRoute({
  getParentRoute: () => workspace,
  path: '/docs',
  component: lazyPage(() => import('./documents-route.tsx'), 'DocumentsRoute'),
});

const document = createRoute({
  getParentRoute: () => workspace,
  path: '/docs/$documentId',
  component: lazyPage(() => import('./document-route.tsx'), 'DocumentRoute'),
});

const files = createRoute({
  getParentRoute: () => workspace,
  path: '/files',
  component: lazyPage(() => import('../features/files/files-page.tsx'), 'FilesPage'),
});

const checkIns = createRoute({
  getParentRoute: () => workspace,
  path: '/check-ins',
  component: lazyPage(() => import('../features/calls/check-ins-page.tsx'), 'CheckInsPage'),
});

const call = createRoute({
  getParentRoute: () => workspace,
  path: '/call/$callId',
  component: lazyPage(() => import('./call-route.tsx'), 'CallRoute'),
});

const people = createRoute({
  getParentRoute: () => workspace,
  path: '/people',
  validateSearch: (search): { invite?: true } =>
    search['invite'] === true ? { invite: true } : {},
  component: lazyPage(() => import('./people-route.tsx'), 'PeopleRoute'),
});

const business = createRoute({
  getParentRoute: () => workspace,
  path: '/business',
  component: lazyPage(() => import('../features/business/business-page.tsx'), 'BusinessPage'),
});

const memberPage = createRoute({
  getParentRoute: () => workspace,
  path: '/people/$userId',
  component: lazyPage(() => import('../features/profiles/member-page.tsx'), 'MemberPagePlace'),
});

const expectations = createRoute({
  getParentRoute: () => workspace,
  path: '/people/$assistantId/expectations',
  component: lazyPage(
    () => import('../features/expectations/page/expectations-page.tsx'),
    'ExpectationsPage',
  ),
});

const agreement = createRoute({
  getParentRoute: () => workspace,
  path: '/people/$assistantId/agreement',
  validateSearch: agreementSearchOf,
  component: lazyPage(() => import('./agreement-route.tsx'), 'AgreementRoute'),
});

const leaving = createRoute({
  getParentRoute: () => workspace,
  path: '/people/$assistantId/leaving',
  validateSearch: ({ stop }): { stop?: true } => (stop === true ? { stop } : {}),
  component: lazyPage(() => import('./leaving-route.tsx'), 'LeavingRoute'),
});

const onboarding = createRoute({
  getParentRoute: () => workspace,
  path: '/onboarding',
  validateSearch: onboardingSearchOf,
  component: lazyPage(() => import('./onboarding-route.tsx'), 'OnboardingRoute'),
});

const reviews = createRoute({
  getParentRoute: () => workspace,
  path: '/people/$assistantId/reviews',
  validateSearch: reviewSearchOf,
  component: lazyPage(() => import('./reviews-route.tsx'), 'ReviewsRoute'),
});

const history = createRoute({
  getParentRoute: () => workspace,
  path: '/history',
  validateSearch: historyFilterOf,
  component: lazyPage(() => import('./history-place.tsx'), 'HistoryPlace'),
});

const transfer = createRoute({
  getParentRoute: () => workspace,
  path: '/transfer',
  component: lazyPage(() => import('../features/transfer/transfer-page.tsx'), 'TransferPage'),
});

const templates = createRoute({
  getParentRoute: () => workspace,
  path: '/templates',
  component: lazyPage(() => import('../features/template/templates-page.tsx'), 'TemplatesPage'),
});

export const routeTree = root.addChildren([
  start,
  signIn,
  signUp,
  forgot,
  reset,
  verify,
  invite,
  send,
  help,
  helpPage,
  tryIt,
  gallery,
  signedIn.addChildren([
    open,
    profile,
    inbox,
    today,
    ideas,
    hours,
    ownPage,
    ownAgreements,
    ownAgreement,
    share,
    workspace.addChildren([
      workspaceStart,
      home,
      board.addChildren([task]),
      documents,
      document,
      files,
      checkIns,
      call,
      people,
      memberPage,
      business,
      expectations,
      agreement,
      leaving,
      onboarding,
      reviews,
      history,
      transfer,
      templates,
    ]),
  ]),
]);
