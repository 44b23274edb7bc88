import { setTimeout as wait } from 'node:timers/promises';

import type { PageFacts } from '@sanad/protocol/http/profile';
import { shellAddress, workerAddress } from '@sanad/protocol/kept-shell';
import { leavingCookie } from '@sanad/protocol/leaving-cookie';
import { sharedWordsOf, sharePath, type SharedWords } from '@sanad/protocol/shared-words';
import { protocolVersion } from '@sanad/protocol/version';
import type { Request, RequestHandler } from 'express';

import type { Principal } from '../auth/principal.ts';
import type { Env } from '../env.ts';
import { readText } from './body-limit.ts';
import type { Doors } from './doors.ts';
import { readCookies, readPageChoices } from './page-choices.ts';
import { renderKeptPage, renderPage } from './page.ts';
import { removingWorker } from './removing-worker.ts';
import type { WebFiles } from './web-files.ts';

/** Addresses that the page knows; any other gets the page too, which says so, under a 404. */
const pages =
  /^\/(?:|(?:sign-in|sign-up|forgot|reset|verify|start|profile|inbox|today|ideas|hours|about-me|agreements(?:\/[^/]+)?|share|dev\/gallery)|invite\/[^/]+|send\/[^/]+|help(?:\/[^/]+)?|try\/(?:client|assistant)|w\/[^/]+(?:\/(?:home|board(?:\/[^/]+)?|docs(?:\/[^/]+)?|files|check-ins|call\/[^/]+|people(?:\/[^/]+(?:\/(?:agreement|expectations|leaving|reviews))?)?|business|onboarding|history|transfer|templates))?)\/?$/;

/** Pages behind the sign-in ask first who is here. */
const asksWhoIsHere =
  /^\/(?:$|w\/|start|profile|inbox|today|ideas|hours|about-me|agreements|share)/;

/** A page is never late because the database is. */
const patienceMs = 100;

type Here = PageFacts['here'];

/** Whose sign-in the request carries, so that the page may begin with what the device has of them. */
async function whoIsHere(asked: Promise<Principal | undefined>): Promise<Here> {
  const answer = asked.then(
    (principal): Here => principal?.userId ?? null,
    () => undefined,
  );
  const late = new AbortController();
  const patience = wait(patienceMs, undefined, { signal: late.signal }).catch(() => undefined);
  const here = await Promise.race([answer, patience]);
  late.abort();
  return here;
}

/** They go back into the page that they came with, and nowhere else. */
async function readShared(request: Request): Promise<SharedWords> {
  const fields = new URLSearchParams(await readText(request));
  return sharedWordsOf((name) => fields.get(name));
}

/** The page for every address of ours: one file, born in the right language, direction and theme. */
export function shell(ports: {
  readonly env: Pick<Env, 'SMTP_URL' | 'DEMO' | 'WORKER'>;
  readonly doors: Doors;
  readonly files: WebFiles;
  readonly authenticate: (request: Request) => Promise<Principal | undefined>;
}): RequestHandler {
  const { env, doors, files, authenticate } = ports;
  return async (request, response, next) => {
    const { path } = request;
    const isShare = request.method === 'POST' && path === sharePath;
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isShare) return next();
    if (path === workerAddress && env.WORKER === 'off') {
      response.setHeader('cache-control', 'no-cache');
      response.type('text/javascript').send(removingWorker);
      return;
    }
    if (files.has(path) && path !== '/index.html') return files.send(path, request, response);
    const template = files.template();
    // A missing asset must not be answered with a page: a script of HTML helps nobody.
    if (path.startsWith('/assets/')) return void response.status(404).type('text').end('Not found');
    if (template === undefined) {
      response.status(503).type('text').end('The page is not built yet. npm start builds it.');
      return;
    }
    if (path === shellAddress) {
      response.setHeader('cache-control', 'no-cache');
      const kept = { protocol: protocolVersion, demo: false, kept: true } as const;
      response.type('html').send(renderKeptPage(template, kept));
      return;
    }
    const choices = readPageChoices(request.headers);
    const open = doors.development(request);
    const asks = asksWhoIsHere.test(path);
    const here = asks ? await whoIsHere(authenticate(request)) : undefined;
    const facts = {
      protocol: protocolVersion,
      ...choices,
      demo: open && env.DEMO === 'on',
      mailPage: doors.mail(request) === undefined ? null : '/dev/mail',
      mailKept: open && env.SMTP_URL === undefined,
      worker: env.WORKER === 'on' && files.has(workerAddress),
      ...(here === undefined ? {} : { here }),
      ...(isShare ? { shared: await readShared(request) } : {}),
    };
    const page = renderPage(template, facts, {
      scripts: files.plan().scriptsFor(path, choices.language),
      // Whoever left this device is asked about by nobody.
      answers: asks && !readCookies(request.headers.cookie).has(leavingCookie) ? ['/api/me'] : [],
    });
    response.status(pages.test(path) ? 200 : 404);
    response.setHeader('cache-control', isShare ? 'no-store' : 'private, no-cache');
    response.setHeader('content-language', choices.language);
    response.vary('accept-language').vary('cookie');
    response.type('html').send(page);
  };
}
