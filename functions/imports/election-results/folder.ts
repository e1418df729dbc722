// A folder of published results: its files, and the mapping that says how to read them: `--mapping`, else the folder's own
// `election.json`, else one that this software knows and whose files are all there.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../../shared/text/encoding.ts';
import { FileProblem } from '../file-problem.ts';
import { Mapping, type Tables, USUAL_TABLES } from './mapping.ts';

export interface ResultsFolder {
  readonly mapping: Mapping & { readonly tables: Tables };
  /** Text of each file by its name. */
  readonly files: ReadonlyMap<string, string>;
}

const KNOWN = new URL('./known/', import.meta.url);

/** Throws FileProblem where the folder cannot be read, or nothing says how. */
export function readFolder(folder: string, mappingPath: string | null): ResultsFolder {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new FileProblem(`ไม่พบโฟลเดอร์ ${folder}`, `There is no folder ${folder}.`);
  const mapping = readMapping(folder, mappingPath);
  const tables = mapping.tables ?? usualTables(folder);
  const names = new Set(Object.values(tables).flatMap((list) => (list ?? []).map(({ file }) => file)));
  const files = new Map([...names].map((name) => [name, textOf(join(folder, name))]));
  if ((tables.counts ?? []).length === 0 && (tables.candidates ?? []).length === 0)
    throw new FileProblem(
      'ไม่มีไฟล์ผลคะแนนหรือรายชื่อผู้สมัครในโฟลเดอร์ ดู docs/imports.md',
      'The folder holds neither counts nor candidates; docs/imports.md says what is expected.',
    );
  return { mapping: { ...mapping, tables }, files };
}

function readMapping(folder: string, mappingPath: string | null): Mapping {
  const own = mappingPath ?? join(folder, 'election.json');
  if (mappingPath !== null || existsSync(own)) return parseMapping(textOf(own), own);
  const known = readdirSync(KNOWN)
    .map((name) => parseMapping(readFileSync(new URL(name, KNOWN), 'utf8'), name))
    .find(({ tables }) => filesOf(tables).every((file) => existsSync(join(folder, file))));
  if (known !== undefined) return known;
  throw new FileProblem(
    'ไม่มี election.json ในโฟลเดอร์ ซึ่งบอกว่าเป็นการเลือกตั้งครั้งใดและอ่านไฟล์อย่างไร — ดู docs/imports.md',
    'The folder has no election.json, which says what election it is and how its files are read: see docs/imports.md.',
  );
}

function filesOf(tables: Tables | undefined): string[] {
  return Object.values(tables ?? {}).flatMap((list) => (list ?? []).map(({ file }) => file));
}

function parseMapping(text: string, path: string): Mapping {
  const parsed = Mapping.safeParse(jsonOf(text, path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = `${path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
  throw new FileProblem(`${where} — ดูรูปแบบใน docs/imports.md`, `${where}; docs/imports.md shows the form.`);
}

/** The value of a JSON file; numbers and texts are as they are. */
export function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FileProblem(`${path} ไม่ใช่ JSON ที่อ่านได้`, `${path} is no readable JSON.`, { cause });
  }
}

function textOf(path: string): string {
  try {
    return decodeText(readFileSync(path)).text;
  } catch (cause) {
    throw new FileProblem(`เปิดไฟล์ ${path} ไม่ได้`, `The file ${path} cannot be opened.`, { cause });
  }
}

function usualTables(folder: string): Tables {
  const present = (file: string) => (existsSync(join(folder, file)) ? [{ file, rows: '', columns: {} }] : undefined);
  return {
    constituencies: present(USUAL_TABLES.constituencies),
    units: present(USUAL_TABLES.units),
    candidates: present(USUAL_TABLES.candidates),
    counts: present(USUAL_TABLES.counts),
    contests: present(USUAL_TABLES.contests),
    totals: present(USUAL_TABLES.totals),
  };
}
