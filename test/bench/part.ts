import type { FilledCountry } from './filled-country.ts';
import type { Row } from './measure.ts';
import type { RunningSystem } from './running-system.ts';

/** What a part of the bench works with. */
export interface Bench {
  /** Small sizes, to see that everything runs; the figures mean little. */
  readonly isQuick: boolean;
  /** `--kill`: processes are killed meanwhile, in parts that can stand it. */
  readonly isKilling?: boolean;
  /** `--lao N`: how many organisations, where a part lets it be chosen. */
  readonly lao?: number;
  /** A folder of the part's own, removed after the run. */
  readonly folder: string;
  /** A store on disk with the whole register, filled once per run. */
  readonly country: () => Promise<FilledCountry>;
  /** The whole system of one machine on that register, started once per run. */
  readonly system: () => Promise<RunningSystem>;
  readonly say: (text: string) => void;
  /** Runs when the part is over, the last one first, also when it failed. */
  readonly afterwards: (stop: () => Promise<unknown>) => void;
}

export interface Part {
  readonly name: string;
  readonly about: string;
  /** Runs only when it is named: it needs what not every machine has. */
  readonly isOptional?: boolean;
  readonly run: (bench: Bench) => Promise<Row[]>;
}
