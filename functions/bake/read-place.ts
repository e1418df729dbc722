// Which records a page of one place shows. They are found through an index, which may lag: a record that has just come to the
// place is named by the order for the page (functions/plan), and read although the index does not list it yet.

import { sheetPlace } from '../../shared/ids.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import type { RecordItem } from '../store/items.ts';
import { readPlaceNow, readRecords } from '../store/read.ts';
import type { Store } from '../store/store.ts';

export interface PlaceReader {
  read(sheet: Sheet): Promise<RecordItem[]>;
  /** Awaited records that belong here and that the index did not list: the page has to be ordered once more, with these. */
  unlisted(): string[];
}

export function placeReader(store: Store, provinceCode: string, awaited: readonly string[]): PlaceReader {
  const unlisted: string[] = [];
  return {
    read: async (sheet) => {
      const listed = await readPlaceNow(store, sheet, provinceCode);
      const known = new Set(listed.map(({ id }) => id));
      const newcomers = [...(await readRecords(store, awaited)).values()].filter(
        (record) => !known.has(record.id) && record.sheetPlace === sheetPlace(sheet.name, provinceCode),
      );
      unlisted.push(...newcomers.map(({ id }) => id));
      return [...listed, ...newcomers];
    },
    unlisted: () => unlisted,
  };
}
