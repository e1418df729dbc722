// How the files of a published result are read: which election they are of, and in which column each thing stands. The form of
// `election.json` (docs/imports.md); a folder whose files have the names and headings used here needs only `lao` and `election`.

import { z } from 'zod';
import { Office } from '../../../shared/elections/election-id.ts';
import { LaoType } from '../../../shared/register/lao-type.ts';

/**
 * Where a value stands. A text names a column, of JSON with dots inside (`voting.badVotes`). `is` gives the same value to every row,
 * `match` takes the first group of a regular expression, `sum` and `difference` reckon with columns.
 */
const Column = z.union([
  z.string().min(1),
  z.strictObject({ is: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({ column: z.string().min(1), match: z.string().min(1) }),
  z.strictObject({ sum: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ difference: z.array(z.string().min(1)).min(2) }),
]);
export type Column = z.infer<typeof Column>;

const Columns = z.record(z.string(), Column);

/** How votes stand in a row of counts; without it each row is one candidate (`candidateNumber`, `votes`). */
const Votes = z.union([
  /** CSV: a column per candidate; the group of the expression is the number. */
  z.strictObject({ columns: z.string().min(1) }),
  /** JSON: a list inside the row. */
  z.strictObject({ rows: z.string().min(1), candidate: Column, votes: Column }),
]);

const Table = z.strictObject({
  file: z.string().regex(/^[^/\\]+\.(csv|tsv|txt|json)$/i, 'a .csv or .json file of the folder'),
  /** JSON: where the rows stand: a list, an object of objects, or a single row. Empty: the whole file. */
  rows: z.string().default(''),
  /** By field. Without any, each field stands in the column of its own name. */
  columns: Columns.default({}),
});
export type Table = z.infer<typeof Table>;

const CountsTable = Table.extend({ office: Office.optional(), votes: Votes.optional() });
export type CountsTable = z.infer<typeof CountsTable>;

const Tables = z.strictObject({
  constituencies: z.array(Table).optional(),
  units: z.array(Table).optional(),
  candidates: z.array(Table.extend({ office: Office.optional() })).optional(),
  counts: z.array(CountsTable).optional(),
  /** Lots, announcements and corrections of contests. */
  contests: z.array(Table).optional(),
  /** Sums as the source gives them: compared with the sums of the counts, never taken over. */
  totals: z.array(CountsTable).optional(),
});
export type Tables = z.infer<typeof Tables>;

export const Mapping = z.strictObject({
  /** The organisation: by its code, or by type, name and province. */
  lao: z.union([
    z.strictObject({ code: z.string().regex(/^\d{8}$/) }),
    z.strictObject({
      type: LaoType,
      nameTh: z.string().min(1),
      nameEn: z.string().min(1).optional(),
      provinceCode: z.string().regex(/^\d{2}$/),
      districtTh: z.string().min(1).optional(),
      /** Adds it to the register where it is not there. */
      create: z.boolean().default(false),
    }),
  ]),
  /** Fields of the sheet “Elections”. */
  election: z
    .looseObject({
      termOrdinal: z.int().min(1).max(99),
      ordinal: z.int().min(1).max(99),
      offices: z.enum(['council', 'executive', 'both']),
    })
    .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  tables: Tables.optional(),
});
export type Mapping = z.infer<typeof Mapping>;

/** The files of a folder that needs no `tables`: each is read where it is there. */
export const USUAL_TABLES: Readonly<Record<keyof Tables, string>> = {
  constituencies: 'constituencies.csv',
  units: 'units.csv',
  candidates: 'candidates.csv',
  counts: 'counts.csv',
  contests: 'contests.csv',
  totals: 'totals.csv',
};
