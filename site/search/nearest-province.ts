const KEY = 'province';

/** The province the reader chose last, on this device only; null where none is, or the browser keeps nothing. */
export function nearestProvince(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // Storage may be switched off; the search works without.
  }
}

export function rememberProvince(code: string): void {
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // As above: then the next search begins with the province that has most.
  }
}
