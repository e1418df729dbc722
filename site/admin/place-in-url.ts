// What is open stands in the address, so that reload, bookmark and sign-in come back to the same place.

export interface OpenPlace {
  readonly sheet: string | null;
  readonly province: string | null;
  /** A screen in place of a sheet (office-screens.ts). */
  readonly screen: string | null;
}

export function readPlace(): OpenPlace {
  const params = new URLSearchParams(location.search);
  return { sheet: params.get('sheet'), province: params.get('province'), screen: params.get('screen') };
}

export function writePlace({ sheet, province, screen }: OpenPlace): void {
  const params = new URLSearchParams();
  if (screen !== null) params.set('screen', screen);
  else if (sheet !== null) params.set('sheet', sheet);
  if (province !== null) params.set('province', province);
  history.replaceState(null, '', `/admin/${params.size > 0 ? `?${params}` : ''}`);
}
