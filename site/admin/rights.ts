// What the officer may do with a row. The grid asks it of every cell that it paints, so an answer is kept with what the server
// holds of the row.

import type { RowState } from '../../shared/api.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { may } from '../../shared/permissions.ts';
import { fieldOf, type Sheet } from '../../shared/sheets/sheet.ts';
import type { SheetRow } from './sheet-row.ts';

export class Rights {
  readonly #sheet: Sheet;
  readonly #officer: Officer;
  readonly #known = new WeakMap<RowState, Map<string, boolean>>();

  constructor(sheet: Sheet, officer: Officer) {
    this.#sheet = sheet;
    this.#officer = officer;
  }

  mayWrite(row: SheetRow, field: string): boolean {
    if (row.isGone || row.isDeleting) return false;
    if (row.server === null) return this.#mayWriteNew(field);
    return this.#known.get(row.server)?.get(field) ?? this.#ask(row.server, field);
  }

  #mayWriteNew(field: string): boolean {
    return may(this.#officer, 'create', this.#sheet) && may(this.#officer, 'write', this.#sheet, undefined, field);
  }

  #ask(server: RowState, field: string): boolean {
    const right = fieldOf(this.#sheet, field)?.isFixed !== true && may(this.#officer, 'write', this.#sheet, server.values, field);
    const known = this.#known.get(server) ?? new Map<string, boolean>();
    this.#known.set(server, known.set(field, right));
    return right;
  }

  mayDelete(row: SheetRow): boolean {
    return row.server === null || may(this.#officer, 'delete', this.#sheet, row.server.values);
  }
}
