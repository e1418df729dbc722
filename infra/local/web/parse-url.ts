import type { ViewerRequest } from './viewer.ts';

/** A request as CloudFront hands it to a viewer function; null for a target that is no path. */
export function viewerRequest(method: string, target: string): ViewerRequest | null {
  if (!target.startsWith('/')) return null;
  const [uri = '/', query = ''] = split(target);
  const querystring: ViewerRequest['querystring'] = {};
  for (const part of query.split('&').filter(Boolean)) {
    const at = part.indexOf('=');
    const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    const seen = querystring[name];
    if (seen === undefined) querystring[name] = { value };
    else seen.multiValue = [...(seen.multiValue ?? [{ value: seen.value }]), { value }];
  }
  return { method, uri, querystring, headers: {}, cookies: {} };
}

function split(target: string): [string, string] {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)];
}

/** The object's key of a path; null where the path is none (bad escapes, dot segments, control characters). */
export function keyOf(uri: string): string | null {
  let key: string;
  try {
    key = decodeURIComponent(uri.slice(1));
  } catch {
    return null;
  }
  const isOdd = key.split(/[/\\]/).some((segment) => segment === '.' || segment === '..');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return isOdd || key === '' || key.length > 900 || /[\u0000-\u001f\u007f]/.test(key) ? null : key;
}
