// Figures, and how they are taken: several times, subject and peer in turn, the median kept.

export type Unit = 'ms' | 's' | 'rows/s' | 'KB' | 'MB' | 'requests' | 'scripts' | 'points' | 'counts' | 'counts/min' | 'frames/s';

export interface Figure {
  readonly value: number;
  readonly unit: Unit;
}

/** One line of the table: what was measured, beside what, and what it must reach. */
export interface Row {
  readonly what: string;
  readonly figure: Figure;
  /** The floor or the peer, measured in the same run. */
  readonly beside?: { readonly what: string; readonly figure: Figure };
  /** As the goal counts it: above 1 is faster, or larger, than what stands beside. */
  readonly ratio?: number;
  readonly goal?: { readonly text: string; readonly isMet: boolean };
  /** How the figures scatter, and what else a reader needs. */
  readonly note?: string;
}

export function figure(value: number, unit: Unit): Figure {
  return { value, unit };
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The smallest value that `percent` of the values do not exceed (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** Milliseconds that `work` took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export interface InTurn {
  readonly subject: number[];
  readonly peer: number[];
}

/** Subject, peer, subject, peer …: a slow minute of the machine falls on both. Each answers its own figure. */
export async function inTurn(times: number, subject: () => Promise<number>, peer: () => Promise<number>): Promise<InTurn> {
  const taken: InTurn = { subject: [], peer: [] };
  for (let turn = 0; turn < times; turn++) {
    taken.subject.push(await subject());
    taken.peer.push(await peer());
  }
  return taken;
}

/** The median of the ratios of each turn: what is left when the machine's speed changes from one turn to the next. */
export function medianRatio(over: readonly number[], under: readonly number[]): number {
  return median(over.map((value, turn) => value / (under[turn] ?? Number.NaN)));
}

/** “3 × (min – max)”, for a row's note. */
export function scatter(values: readonly number[], unit: Unit): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `${values.length} × (${formatFigure(figure(low, unit))} – ${formatFigure(figure(high, unit))})`;
}

export function formatFigure({ value, unit }: Figure): string {
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toLocaleString('en-US', { maximumFractionDigits: digits })} ${unit}`;
}
