// The one place where a failure becomes an answer: RFC 9457 `application/problem+json`.

import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';
import type { ProblemDocument } from '../../shared/api.ts';
import { PROBLEMS, Problem } from '../../shared/problems.ts';

const THROTTLES = [
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
  'TransactionConflictException',
  'InternalServerError',
  'ServiceUnavailable',
];
const BROKEN_CONNECTIONS = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'];

/** Our own problems as they are; a store out of reach or throttling is `busy`; everything else is a fault. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status === 413) return new Problem('body-too-large', { cause: error });
  const { name, code } = nameAndCode(error);
  const isBusy = THROTTLES.includes(name) || name === 'TimeoutError' || BROKEN_CONNECTIONS.includes(code);
  return new Problem(isBusy ? 'busy' : 'fault', { cause: error });
}

function nameAndCode(error: unknown): { name: string; code: string } {
  if (!(error instanceof Error)) return { name: '', code: '' };
  return { name: error.name, code: 'code' in error ? String(error.code) : '' };
}

export function problemResponse(problem: Problem, requestId: string): Response {
  const { status, th, en } = PROBLEMS[problem.code];
  const document: ProblemDocument = {
    type: `urn:thongthin:problem:${problem.code}`,
    code: problem.code,
    status,
    title: en,
    message: { th, en },
    requestId,
    ...(problem.details === undefined ? {} : { details: [...problem.details] }),
  };
  const headers: Record<string, string> = { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' };
  if (status === 401) headers['www-authenticate'] = `Bearer error="invalid_token", error_description="${problem.code}"`;
  if (status === 503) headers['retry-after'] = '1';
  return new Response(JSON.stringify(document), { status, headers });
}

/** A body or query that does not fit its schema, with the places and reasons. */
export function invalidRequest(error: z.ZodError): Problem {
  return new Problem('request-invalid', {
    details: error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.') || '(body)', reason: issue.message })),
  });
}
