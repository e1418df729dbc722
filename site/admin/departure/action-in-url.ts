// The id of the step that was saved last stands in the address beside the screen's name.

const NAME = 'action';

export function readActionInUrl(): string | null {
  const found = new URLSearchParams(location.search).get(NAME);
  return found !== null && /^[0-9a-f-]{36}$/.test(found) ? found : null;
}

export function writeActionInUrl(actionId: string | null): void {
  const url = new URL(location.href);
  if (actionId === null) url.searchParams.delete(NAME);
  else url.searchParams.set(NAME, actionId);
  history.replaceState(null, '', url);
}
