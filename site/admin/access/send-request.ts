// Sending a request for access: with the token of whoever is signed in, or without one.

import { ProblemDocument } from '../../../shared/api.ts';
import { AccessAskAnswer } from '../../../shared/api-access.ts';
import type { AccessApplication } from '../../../shared/people/access-request.ts';
import { ApiProblem, Unreachable } from '../api-client.ts';
import { readConfig } from '../config.ts';
import type { Session } from '../session.ts';

export async function sendRequest(application: AccessApplication, session: Session | null, signal: AbortSignal): Promise<AccessAskAnswer> {
  const { apiUrl } = await readConfig();
  const idToken = session?.state() === 'signedIn' ? (session.idToken() ?? null) : null;
  const token = idToken === null ? null : await session?.accessToken();
  const response = await fetch(`${apiUrl.replace(/\/$/, '')}/access/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ application, idToken: token ? idToken : null }),
    signal,
  }).catch((error: unknown) => {
    throw new Unreachable(error);
  });
  const body: unknown = await response.json();
  if (response.ok) return AccessAskAnswer.parse(body);
  throw new ApiProblem(ProblemDocument.parse(body));
}
