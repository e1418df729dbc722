// What the status bar says of the selected cells. Pure.

export interface RangeStats {
  readonly cells: number;
  readonly filled: number;
  /** Different texts among the filled cells. */
  readonly distinct: number;
  /** Of the cells that hold a number; null where none does. */
  readonly sum: number | null;
  readonly numbers: number;
}

export class RangeTally {
  #cells = 0;
  #filled = 0;
  #numbers = 0;
  #sum = 0;
  readonly #texts = new Set<string>();

  add(value: unknown, text: string): void {
    this.#cells += 1;
    if (text === '') return;
    this.#filled += 1;
    this.#texts.add(text);
    if (typeof value !== 'number') return;
    this.#numbers += 1;
    this.#sum += value;
  }

  result(): RangeStats {
    return {
      cells: this.#cells,
      filled: this.#filled,
      distinct: this.#texts.size,
      // 0.1 + 0.2 is 0.3 to an officer.
      sum: this.#numbers === 0 ? null : Number(this.#sum.toPrecision(15)),
      numbers: this.#numbers,
    };
  }
}
