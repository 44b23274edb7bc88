import { protocolVersion } from '@sanad/protocol/version';
import type { RequestHandler } from 'express';

import type { Env } from '../env.ts';
import type { Doors } from './doors.ts';
import { readPageChoices } from './page-choices.ts';
import { renderPage } from './page.ts';
import type { WebFiles } from './web-files.ts';

/** Addresses that the page knows; any other gets the page too, which says so, under a 404. */
const pages =
  /^\/(?:|(?:sign-in|sign-up|forgot|reset|verify|start|profile|dev\/gallery)|invite\/[^/]+|try\/(?:client|assistant)|w\/[^/]+(?:\/(?:board(?:\/[^/]+)?|docs(?:\/[^/]+)?|check-ins|call\/[^/]+|people))?)\/?$/;

/** Pages behind the sign-in ask first who is here. */
const asksWhoIsHere = /^\/(?:$|w\/|start|profile)/;

/** The page for every address of ours: one file, born in the right language, direction and theme. */
export function shell(ports: {
  readonly env: Pick<Env, 'SMTP_URL' | 'DEMO'>;
  readonly doors: Doors;
  readonly files: WebFiles;
}): RequestHandler {
  const { env, doors, files } = ports;
  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const { path } = request;
    if (files.has(path) && path !== '/index.html') return files.send(path, request, response);
    const template = files.template();
    // A missing asset must not be answered with a page: a script of HTML helps nobody.
    if (path.startsWith('/assets/')) return void response.status(404).type('text').end('Not found');
    if (template === undefined) {
      response.status(503).type('text').end('The page is not built yet. npm start builds it.');
      return;
    }
    const choices = readPageChoices(request.headers);
    const open = doors.development(request);
    const facts = {
      protocol: protocolVersion,
      ...choices,
      demo: open && env.DEMO === 'on',
      mailPage: doors.mail(request) === undefined ? null : '/dev/mail',
      mailKept: open && env.SMTP_URL === undefined,
    };
    const page = renderPage(template, facts, {
      scripts: files.plan().scriptsFor(path, choices.language),
      answers: asksWhoIsHere.test(path) ? ['/api/me'] : [],
    });
    response.status(pages.test(path) ? 200 : 404);
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('content-language', choices.language);
    response.vary('accept-language').vary('cookie');
    response.type('html').send(page);
  };
}
