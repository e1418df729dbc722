// Web addresses as registers hold them: bare hosts, upper case, doubled prefixes — and things that are no address at all.

/** What reading a web address gave: kept as it stood, repaired to a full URL, or refused. */
export type WebAddress =
  | { outcome: 'asWritten' | 'repaired'; url: string }
  | { outcome: 'refused'; why: 'empty' | 'email' | 'coordinate' | 'notAnAddress' };

const HOST = /^(?=.{4,253}$)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;

/**
 * Reads one web address. Repairs a missing scheme, capitals in scheme and host, `www.http://`, doubled or comma-typed
 * schemes and stray combining marks in front. Refuses everything without a public host name, with the reason.
 */
export function readWebAddress(text: string): WebAddress {
  const raw = text
    .normalize('NFC')
    .replace(/[\u200B-\u200D\uFEFF"']/g, '')
    .replace(/^[\u0E31\u0E34-\u0E4E\s]+/, '')
    .trim();
  if (raw === '' || raw === '-' || raw === 'ไม่มี') return { outcome: 'refused', why: 'empty' };
  if (/^-?\d{1,3}(\.\d+)?(\s*,\s*\d+(\.\d+)?)?$/.test(raw)) return { outcome: 'refused', why: 'coordinate' };
  const rest = raw.replace(/^(?:www\.)?(?:https?\s*[:;.,]?\s*\/*\s*)+/i, '');
  const scheme = /^https:/i.test(raw) ? 'https' : 'http';
  const [, host = '', tail = ''] = /^([^/?#\s]+)([^\s]*)$/.exec(rest) ?? [];
  if (host.includes('@')) return { outcome: 'refused', why: 'email' };
  const cleanHost = host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(www\.)+/, 'www.');
  const [name = '', port] = cleanHost.split(':');
  if (!HOST.test(name) || !isCompleteHost(name) || (port !== undefined && !/^\d{2,5}$/.test(port)))
    return { outcome: 'refused', why: 'notAnAddress' };
  const url = `${scheme}://${cleanHost}${tail}`;
  if (!URL.canParse(url)) return { outcome: 'refused', why: 'notAnAddress' };
  return { outcome: url === text ? 'asWritten' : 'repaired', url };
}

/** Cut-off Thai government names (`buakho.go`, `buakho.goth`) and a bare label behind `www.` lead nowhere. */
function isCompleteHost(name: string): boolean {
  return name.replace(/^www\./, '').includes('.') && !/\.(go|or|goth|orth|coth|acth)$/.test(name);
}
