// มุมมอง: how an officer likes to see a sheet, saved with a name, for oneself or for the office. A view holds no data of the sheet.

import { z } from 'zod';
import type { Officer } from './people/officer.ts';

const FieldName = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,59}$/);

/** Rows that are shown by what is found in them, what they lack, when they were saved, or what they hold. */
export const RowFilter = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('finding'), code: z.string().min(1).max(40) }),
  z.strictObject({ by: z.literal('empty'), field: FieldName }),
  /** Saved on that day (Asia/Bangkok) or later. */
  z.strictObject({ by: z.literal('since'), day: z.iso.date() }),
  /** `value` as text; empty for rows without one. */
  z.strictObject({ by: z.literal('value'), field: FieldName, value: z.string().max(300) }),
]);
export type RowFilter = z.infer<typeof RowFilter>;

/** How the sheet is shown. What it does not name is as in the sheet itself. */
export const Look = z.strictObject({
  /** In order of display. */
  columns: z
    .array(
      z.strictObject({
        field: FieldName,
        /** CSS pixels. */
        width: z.int().min(20).max(2_000).nullable(),
        isHidden: z.boolean(),
        isPinned: z.boolean(),
      }),
    )
    .max(200)
    .default([]),
  /** First by the first. */
  sort: z
    .array(z.strictObject({ field: FieldName, direction: z.enum(['asc', 'desc']) }))
    .max(10)
    .default([]),
  /** The grid's own filter of a field, as it stands. */
  filters: z.record(FieldName, z.record(z.string().max(40), z.json())).default({}),
  /** Text of the search box. */
  search: z.string().max(300).default(''),
  /** All rows, those with unsaved typing, or those with something to check. */
  shown: z.enum(['all', 'changed', 'violations']).default('all'),
  /** Each kind of filter once. */
  rowFilters: z.array(RowFilter).max(4).default([]),
});
export type Look = z.infer<typeof Look>;

/** ชื่อมุมมอง */
const ViewName = z.string().trim().min(1).max(80);

export const SavedView = z.strictObject({
  viewId: z.string().regex(/^view-[0-9a-f-]{36}$/),
  sheet: z.string().max(40),
  name: ViewName,
  /** Shown to the whole office, or to its maker alone. */
  isShared: z.boolean(),
  /** Opened with the sheet: the own default goes before that of the office. */
  isDefault: z.boolean(),
  look: Look,
  /** Counts from 1; a change names the version it was made on. */
  version: z.int().min(1),
  changedAt: z.iso.datetime(),
  changedBy: z.string(),
});
export type SavedView = z.infer<typeof SavedView>;

export const ViewsAnswer = z.strictObject({ views: z.array(SavedView) });
export type ViewsAnswer = z.infer<typeof ViewsAnswer>;

/** Saves a view, new (`base` 0) or changed. */
export const ViewToSave = SavedView.omit({ version: true, changedAt: true, changedBy: true }).extend({ base: z.int().min(0) });
export type ViewToSave = z.infer<typeof ViewToSave>;

export const ViewToRemove = SavedView.pick({ viewId: true, sheet: true, isShared: true });
export type ViewToRemove = z.infer<typeof ViewToRemove>;

/** What one view may weigh, as JSON: a filter of 300 chosen values is 8 KB. */
export const MAX_VIEW_CHARACTERS = 40_000;
/** In one office, or of one officer, over all sheets. */
export const MAX_VIEWS = 300;

/**
 * The office whose views an officer shares: officers of one area with the same kind of duty. Null where the scope is not whole; then
 * there is nobody to share with.
 */
export function officeOf({ role, provinceCode, districtTh, laoId }: Officer): string | null {
  switch (role) {
    case 'lao':
    case 'electionDirector':
    case 'electionHelper':
      return laoId === null ? null : `lao-office#${laoId}`;
    case 'district':
      return provinceCode === null || districtTh === null ? null : `district-office#${provinceCode}#${districtTh}`;
    case 'province':
      return provinceCode === null ? null : `province-office#${provinceCode}`;
    case 'provincialElectionDirector':
      return provinceCode === null ? null : `election-office#${provinceCode}`;
    case 'department':
    case 'executiveViewer':
    case 'auditor':
      return `country-office#${role}`;
  }
}
