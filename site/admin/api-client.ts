// Calls to the API. Answers are parsed; what goes wrong is one of three kinds, because each is treated differently.

import type { z } from 'zod';
import { ChangesAnswer, type ChangesRequest, HistoryPage, Me, ProblemDocument, SheetPage } from '../../shared/api.ts';

/** The API says why it cannot be done, and what to do. */
export class ApiProblem extends Error {
  readonly problem: ProblemDocument;
  constructor(problem: ProblemDocument) {
    super(problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** No answer: no network, the server down, or an answer that is not the API's. Whether a change was taken is unknown. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The API gave no answer', { cause });
    this.name = 'Unreachable';
  }
}

/** The officer has to sign in (again) before this can be done. */
export class SignInNeeded extends Error {
  constructor() {
    super('Signing in is needed');
    this.name = 'SignInNeeded';
  }
}

export interface Tokens {
  /** A valid access token, renewed if need be; throws SignInNeeded. */
  accessToken(): Promise<string>;
  idToken(): string | undefined;
  /** The API refused the token. */
  expire(): void;
}

export interface ApiClient {
  /** Any call: GET without a body, POST with one. */
  ask<T>(schema: z.ZodType<T>, path: string, init?: { body?: unknown; signal?: AbortSignal }): Promise<T>;
  me(): Promise<Me>;
  sheetPage(
    sheet: string,
    place: { province: string | null; cursor: string | null; limit: number },
    signal: AbortSignal,
  ): Promise<SheetPage>;
  sendChanges(sheet: string, request: ChangesRequest, signal: AbortSignal): Promise<ChangesAnswer>;
  history(recordId: string, cursor: string | null, signal: AbortSignal): Promise<HistoryPage>;
}

export function apiClient(apiUrl: string, tokens: Tokens): ApiClient {
  async function call<T>(schema: z.ZodType<T>, path: string, init: RequestInit = {}): Promise<T> {
    const token = await tokens.accessToken();
    const headers = { ...(init.body ? { 'content-type': 'application/json' } : {}), authorization: `Bearer ${token}` };
    const { ok, body } = await fetch(`${apiUrl.replace(/\/$/, '')}${path}`, { ...init, headers })
      .then(async (response) => ({ ok: response.ok, body: await response.json() }))
      .catch((error: unknown) => {
        if (init.signal?.aborted) throw error;
        throw new Unreachable(error);
      });
    if (ok) return schema.parse(body);
    const problem = ProblemDocument.safeParse(body);
    if (!problem.success) throw new Unreachable(problem.error);
    if (problem.data.status === 401) {
      tokens.expire();
      throw new SignInNeeded();
    }
    throw new ApiProblem(problem.data);
  }

  async function me(): Promise<Me> {
    try {
      return await call(Me, '/me');
    } catch (error) {
      const idToken = tokens.idToken();
      if (!(error instanceof ApiProblem && error.problem.code === 'officer-unknown') || idToken === undefined) throw error;
      // The first sign-in of an officer: the verified e-mail of the id token binds this account to the officer's entry.
      return call(Me, '/me/binding', { method: 'POST', body: JSON.stringify({ idToken }) });
    }
  }

  return {
    me,
    ask: (schema, path, { body, signal } = {}) =>
      call(schema, path, {
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      }),
    sheetPage: (sheet, { province, cursor, limit }, signal) =>
      call(SheetPage, `/sheets/${sheet}${query({ province, cursor, limit: String(limit) })}`, { signal }),
    sendChanges: (sheet, request, signal) =>
      call(ChangesAnswer, `/sheets/${sheet}/changes`, { method: 'POST', body: JSON.stringify(request), signal }),
    history: (id, cursor, signal) => call(HistoryPage, `/history${query({ id, cursor })}`, { signal }),
  };
}

function query(params: Record<string, string | null>): string {
  const given = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== null);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
