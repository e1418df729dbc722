// Signing in with OIDC (code + PKCE). Tokens live in this tab's session storage; an expired sign-in never throws work away.

import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { AdminConfig } from '../../shared/api.ts';
import { SignInNeeded, type Tokens } from './api-client.ts';

export type SignIn = 'signedOut' | 'signedIn' | 'expired';

export interface Session extends Tokens {
  state(): SignIn;
  subscribe(listener: () => void): () => void;
  /** Leaves for the sign-in page; comes back to this address. */
  signIn(): Promise<void>;
  /** Signs in in a small window, so that the page stays as it is; where windows are blocked, as signIn. */
  signInAgain(): Promise<void>;
  signOut(): Promise<void>;
  /** True once the page is about to be left for the provider's: no reason to ask whether to stay. */
  isLeaving(): boolean;
}

const POPUP = 'thongthin-sign-in';

/** Completes a sign-in if this page was opened by the sign-in provider. `inPopup` pages only report back and close. */
export async function openSession(config: AdminConfig): Promise<Session | 'inPopup'> {
  const manager = new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: `${location.origin}/admin/`,
    popup_redirect_uri: `${location.origin}/admin/`,
    post_logout_redirect_uri: `${location.origin}/admin/`,
    scope: config.scope,
    ...(config.resource === null ? {} : { resource: config.resource }),
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    loadUserInfo: false,
    monitorSession: false,
    popupWindowTarget: POPUP,
  });
  if (await completeSignIn(manager)) return 'inPopup';
  return sessionOf(manager, await manager.getUser());
}

async function completeSignIn(manager: UserManager): Promise<boolean> {
  const params = new URLSearchParams(location.search);
  if (!params.has('state') || !(params.has('code') || params.has('error'))) return false;
  if (window.opener !== null || window.name === POPUP) {
    await manager.signinPopupCallback();
    return true;
  }
  let returnTo = '/admin/';
  try {
    const user = await manager.signinRedirectCallback();
    if (typeof user.state === 'string' && user.state.startsWith('/admin/')) returnTo = user.state;
  } finally {
    history.replaceState(null, '', returnTo);
  }
  return false;
}

function sessionOf(manager: UserManager, found: User | null): Session {
  let user = found;
  let state: SignIn = found === null ? 'signedOut' : 'signedIn';
  let renewal: Promise<void> | null = null;
  let isLeaving = false;
  const listeners = new Set<() => void>();

  const become = (next: SignIn) => {
    state = next;
    for (const listener of listeners) listener();
  };

  async function renew(): Promise<void> {
    try {
      const renewed = await manager.signinSilent();
      if (renewed === null) return become('expired');
      user = renewed;
      become('signedIn');
    } catch {
      // No network, or the provider's own session is over: the officer is asked, nothing is thrown away.
      if (user?.expired !== false) become('expired');
    }
  }

  function renewOnce(): Promise<void> {
    renewal ??= renew().finally(() => {
      renewal = null;
    });
    return renewal;
  }

  manager.events.addAccessTokenExpiring(() => {
    if (user?.refresh_token) void renewOnce();
  });
  manager.events.addAccessTokenExpired(() => become('expired'));

  async function accessToken(): Promise<string> {
    const isStale = user !== null && (user.expires_in ?? 1) <= 30;
    if (isStale && user?.refresh_token) await renewOnce();
    if (user !== null && !user.expired && state === 'signedIn') return user.access_token;
    if (state !== 'signedOut') become('expired');
    throw new SignInNeeded();
  }

  async function signIn(): Promise<void> {
    isLeaving = true;
    await manager.signinRedirect({ state: location.pathname + location.search });
  }

  async function signInAgain(): Promise<void> {
    try {
      const again = await manager.signinPopup();
      // Somebody else at the same desk: their drafts and rights are others, so the page starts anew.
      if (user !== null && again.profile.sub !== user.profile.sub) location.reload();
      user = again;
      become('signedIn');
    } catch (error) {
      const isBlocked = error instanceof Error && /popup|window/i.test(error.message) && !/closed/i.test(error.message);
      if (isBlocked) await signIn();
    }
  }

  async function signOut(): Promise<void> {
    isLeaving = true;
    const endsThere = (await manager.metadataService.getEndSessionEndpoint()) !== undefined;
    if (endsThere) return manager.signoutRedirect();
    await manager.removeUser();
    location.assign('/admin/');
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    accessToken,
    idToken: () => user?.id_token,
    expire: () => become('expired'),
    signIn,
    signInAgain,
    signOut,
    isLeaving: () => isLeaving,
  };
}
