// The API as one Hono app: the same on Lambda (handler.ts) and on one machine. This file is its table of contents.

import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { requestId } from 'hono/request-id';
import type { Officer } from '../../shared/people/officer.ts';
import { PROBLEMS, Problem } from '../../shared/problems.ts';
import type { UploadDoor } from '../files/upload-ticket.ts';
import type { KeyedHash } from '../secrets/keyed-hash.ts';
import type { Store } from '../store/store.ts';
import { postChanges } from './changes.ts';
import { getHistory } from './history.ts';
import { getMe, postBinding } from './me.ts';
import { problemResponse, toProblem } from './problem-response.ts';
import { postPulse } from './pulse.ts';
import { getSheet } from './sheet-rows.ts';
import { officerOf } from './sign-in.ts';
import type { TokenCheck } from './token.ts';

export interface ApiParts {
  readonly store: Store;
  readonly tokens: TokenCheck;
  /** Origins a browser may call from. */
  readonly siteOrigins: readonly string[];
  readonly apiOrigin: string;
  readonly now: () => Date;
  /** Of a national ID, which is itself never kept. */
  readonly hashNationalId: KeyedHash;
  /** Where photos are sent, and what tickets to it are signed with. */
  readonly uploads: () => UploadDoor;
  /** Called once for each fault, with its request id; waited for. */
  readonly logFault: (error: unknown, context: Record<string, string>) => void | Promise<void>;
}

/** What each route finds in its context. */
export interface ApiEnv {
  Variables: { requestId: string; parts: ApiParts; subject: string; officer: Officer };
}

export type Api = Hono<ApiEnv>;

/** Lambda takes events of 6 MB, in which the body stands escaped. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** Of a request for access: from anybody, so no larger than its form. */
const MOST_ACCESS_BYTES = 12_000;

export function createApp(parts: ApiParts): Api {
  const app = new Hono<ApiEnv>();
  app.use(requestId());
  app.use(
    cors({
      origin: [...parts.siteOrigins],
      allowHeaders: ['authorization', 'content-type'],
      exposeHeaders: ['x-request-id'],
      maxAge: 86_400,
    }),
  );
  app.use(async (c, next) => {
    c.set('parts', parts);
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
  });
  app.onError(async (error, c) => {
    const problem = toProblem(error);
    if (PROBLEMS[problem.code].status >= 500)
      await parts.logFault(error, { requestId: c.get('requestId'), path: c.req.path, method: c.req.method });
    return problemResponse(problem, c.get('requestId'));
  });
  app.notFound((c) => problemResponse(new Problem('path-unknown'), c.get('requestId')));

  app.get('/health', (c) => c.json({ ok: true }));
  app.get('/openapi.json', async (c) => c.json((await import('./openapi.ts')).openApiDocument(parts.apiOrigin)));

  app.use('/me/*', authenticated());
  app.get('/me', withOfficer(), getMe);
  app.post('/me/binding', jsonBody(), postBinding);
  app.get('/sheets/:sheet', authenticated(), withOfficer(), getSheet);
  app.post('/sheets/:sheet/changes', authenticated(), withOfficer(), jsonBody(), postChanges);
  app.post('/sheets/:sheet/pulse', authenticated(), withOfficer(), jsonBody(), postPulse);
  app.get('/sheets/:sheet/journal', authenticated(), withOfficer(), async (c) => (await import('./journal.ts')).getJournal(c));
  app.get('/sheets/:sheet/deleted', authenticated(), withOfficer(), async (c) => (await import('./deleted.ts')).getDeleted(c));
  app.get('/actions', authenticated(), withOfficer(), async (c) => (await import('./journal.ts')).getActions(c));
  app.get('/history', authenticated(), withOfficer(), getHistory);
  app.get('/elections/:electionId', authenticated(), withOfficer(), async (c) => (await import('./elections.ts')).getElection(c));
  app.get('/elections/:electionId/constituencies/:number', authenticated(), withOfficer(), async (c) =>
    (await import('./elections-constituency.ts')).getElectionConstituency(c),
  );
  app.get('/elections/:electionId/helpers', authenticated(), withOfficer(), async (c) => (await import('./helpers.ts')).getHelpers(c));
  app.post('/elections/:electionId/helpers', authenticated(), withOfficer(), jsonBody(), async (c) =>
    (await import('./helpers.ts')).postHelper(c),
  );
  app.post('/elections/:electionId/right-to-stand', authenticated(), withOfficer(), jsonBody(), async (c) =>
    (await import('./right-to-stand.ts')).postRightToStand(c),
  );
  app.get('/views', authenticated(), withOfficer(), async (c) => (await import('./views.ts')).getViews(c));
  app.post('/views', authenticated(), withOfficer(), jsonBody(), async (c) => (await import('./views.ts')).postView(c));
  app.post('/views/removal', authenticated(), withOfficer(), jsonBody(), async (c) => (await import('./views.ts')).postViewRemoval(c));
  app.post('/actions/departure', authenticated(), withOfficer(), jsonBody(), async (c) =>
    (await import('./departure.ts')).postDeparture(c),
  );
  app.post('/actions/ruling', authenticated(), withOfficer(), jsonBody(), async (c) => (await import('./ruling.ts')).postRuling(c));
  app.post('/actions/elections', authenticated(), withOfficer(), jsonBody(), async (c) =>
    (await import('./elections-open.ts')).postElections(c),
  );
  app.post('/actions/appointments', authenticated(), withOfficer(), jsonBody(), async (c) =>
    (await import('./elections-appoint.ts')).postAppointments(c),
  );
  app.post('/actions/constituencies', authenticated(), withOfficer(), jsonBody(), async (c) =>
    (await import('./elections-apportion.ts')).postConstituencies(c),
  );
  app.post('/actions/undo', authenticated(), withOfficer(), jsonBody(), async (c) => (await import('./undo.ts')).postUndo(c));
  app.post('/photos', authenticated(), withOfficer(), jsonBody(), async (c) => (await import('./photos.ts')).postPhoto(c));
  app.get('/photos/:photoId', authenticated(), withOfficer(), async (c) => (await import('./photos.ts')).getPhoto(c));
  app.post('/actions/match', authenticated(), withOfficer(), jsonBody(), async (c) => (await import('./match.ts')).postMatch(c));
  app.get('/persons/proposals', authenticated(), withOfficer(), async (c) => (await import('./match.ts')).getProposals(c));
  app.get('/persons/matched', authenticated(), withOfficer(), async (c) => (await import('./matched-persons.ts')).getMatchedPersons(c));
  app.post('/persons/birth-dates', authenticated(), withOfficer(), jsonBody(), async (c) =>
    (await import('./birth-dates.ts')).postBirthDates(c),
  );
  app.post('/person-check', authenticated(), withOfficer(), jsonBody(), async (c) =>
    (await import('./person-check.ts')).postPersonCheck(c),
  );
  app.post('/access/requests', jsonBody(MOST_ACCESS_BYTES), async (c) => (await import('./access.ts')).postAccessRequest(c));
  app.post('/access/decisions', authenticated(), withOfficer(), jsonBody(), async (c) =>
    (await import('./access-decisions.ts')).postAccessDecision(c),
  );
  app.post('/access/officers', authenticated(), withOfficer(), jsonBody(), async (c) =>
    (await import('./access-decisions.ts')).postOfficerSwitch(c),
  );
  for (const path of [
    '/access/requests',
    '/access/decisions',
    '/access/officers',
    '/elections/:electionId',
    '/elections/:electionId/constituencies/:number',
    '/elections/:electionId/right-to-stand',
    '/elections/:electionId/helpers',
    '/person-check',
    '/photos',
    '/photos/:photoId',
    '/actions/match',
    '/persons/proposals',
    '/persons/matched',
    '/persons/birth-dates',
    '/me',
    '/me/binding',
    '/sheets/:sheet',
    '/sheets/:sheet/changes',
    '/sheets/:sheet/pulse',
    '/sheets/:sheet/journal',
    '/sheets/:sheet/deleted',
    '/actions',
    '/history',
    '/views',
    '/views/removal',
    '/actions/departure',
    '/actions/elections',
    '/actions/appointments',
    '/actions/constituencies',
    '/actions/ruling',
    '/actions/undo',
    '/openapi.json',
    '/health',
  ]) {
    app.all(path, () => {
      throw new Problem('method-not-allowed');
    });
  }
  return app;
}

function authenticated() {
  return async (c: import('hono').Context<ApiEnv>, next: import('hono').Next) => {
    c.set('subject', await c.get('parts').tokens.subjectOf(c.req.header('authorization')));
    await next();
  };
}

function withOfficer() {
  return async (c: import('hono').Context<ApiEnv>, next: import('hono').Next) => {
    c.set('officer', await officerOf(c.get('parts').store, c.get('subject')));
    await next();
  };
}

function jsonBody(maxSize = MAX_BODY_BYTES) {
  const limit = bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem('body-too-large');
    },
  });
  return async (c: import('hono').Context<ApiEnv>, next: import('hono').Next) => {
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new Problem('content-type-unsupported');
    return limit(c, next);
  };
}
