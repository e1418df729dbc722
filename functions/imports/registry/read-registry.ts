// A registry file, from its bytes to what it says about each organisation. Pure; the first half of an import.

import { decodeText, type Encoding } from '../../../shared/text/encoding.ts';
import { parseTable } from '../parse-table.ts';
import { gatherRows, type RefusedRow } from './gather-rows.ts';
import { readLao } from './read-lao.ts';
import { type RegistryForm, readColumns } from './registry-columns.ts';
import type { LaoOfFile } from './statements.ts';

export interface RegistryFile {
  readonly encoding: Encoding;
  readonly form: RegistryForm;
  /** Rows of the file below its header. */
  readonly rowCount: number;
  readonly unusedHeadings: readonly string[];
  readonly laos: readonly LaoOfFile[];
  readonly refused: readonly RefusedRow[];
}

/** Throws FileProblem when the file as a whole is no registry. */
export function readRegistry(bytes: Uint8Array): RegistryFile {
  const { text, encoding } = decodeText(bytes);
  const table = parseTable(text);
  const columns = readColumns(table.header);
  const gathered = gatherRows(table, columns);
  const refused: RefusedRow[] = [...gathered.refused];
  const laos: LaoOfFile[] = [];
  for (const one of gathered.laos) {
    const reading = readLao(one, columns.form);
    if ('lao' in reading) laos.push(reading.lao);
    else refused.push({ lines: one.lines, code: one.code, name: one.cells.get('nameTh') ?? '', reason: reading.refusal });
  }
  return { encoding, form: columns.form, rowCount: table.lines.length, unusedHeadings: columns.unused, laos, refused };
}
