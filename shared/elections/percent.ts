// Shares in whole hundredths of a percent, rounded half up. Floating point would let the same votes show differently in two places.

/** `part` of `whole` in hundredths of a percent (4683 is 46.83 %); null where there is nothing to divide by, or a number is missing. */
export function hundredthsOfPercent(part: number | null, whole: number | null): number | null {
  return rounded(part, whole, 10_000);
}

/** The same in tenths of a percent (468 is 46.8 %). */
export function tenthsOfPercent(part: number | null, whole: number | null): number | null {
  return rounded(part, whole, 1000);
}

function rounded(part: number | null, whole: number | null, units: number): number | null {
  if (part === null || whole === null || whole === 0) return null;
  const doubled = 2 * units * part + whole;
  return (doubled - (doubled % (2 * whole))) / (2 * whole);
}

/** 4683 → “46.83”; null → “–”. */
export function formatHundredths(hundredths: number | null): string {
  if (hundredths === null) return '–';
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** 468 → “46.8”; null → “–”. */
export function formatTenths(tenths: number | null): string {
  if (tenths === null) return '–';
  const digits = String(tenths).padStart(2, '0');
  return `${digits.slice(0, -1)}.${digits.slice(-1)}`;
}
