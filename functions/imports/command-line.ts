// The words of `npm run import -- registry FILE.csv …`, `… office-holders FILE.csv …` and `… election-results FOLDER …`.

import { parseArgs } from 'node:util';
import { parseDay } from '../../shared/text/dates.ts';
import { FileProblem } from './file-problem.ts';

export interface RegistryCommand {
  readonly what: 'registry';
  readonly file: string;
  readonly report: string | null;
  readonly answers: string | null;
  readonly assume: 'yes' | 'no' | null;
  readonly prefer: 'file' | 'officer' | null;
  readonly asOf: string | null;
  readonly effective: string | null;
  readonly source: string | null;
  readonly isDryRun: boolean;
  readonly mayReplaceSample: boolean;
}

export interface OfficeHoldersCommand {
  readonly what: 'office-holders';
  readonly file: string;
  readonly places: string;
  readonly report: string | null;
  readonly asOf: string | null;
  readonly source: string | null;
  readonly isDryRun: boolean;
}

export interface ElectionResultsCommand {
  readonly what: 'election-results';
  readonly folder: string;
  readonly mapping: string | null;
  readonly report: string | null;
  readonly isDryRun: boolean;
  readonly mayReplaceSample: boolean;
}

export interface NameKeysCommand {
  readonly what: 'name-keys';
}

export type ImportCommand = RegistryCommand | OfficeHoldersCommand | ElectionResultsCommand | NameKeysCommand;

export const USAGE = `npm run import -- registry FILE.csv [options]

  --as-of DAY          วันที่ของข้อมูล / day the file describes, for example 9/11/2566
  --effective DAY      วันที่เปลี่ยนชื่อ ฐานะ หรือยุบ มีผล / day from which confirmed changes count (default: --as-of)
  --answers FILE.json  คำตอบรายข้อ / answers by question id (the import writes the open ones beside its report)
  --assume yes|no      ตอบทุกข้อ / one answer for all remaining questions
  --prefer file|officer  เมื่อเจ้าหน้าที่แก้ไว้แล้ว / where an officer changed a field and the file has news
  --replace            แทนที่ข้อมูลตัวอย่าง / replace the invented sample by this register
  --dry-run            แสดงผลโดยไม่บันทึก / tell what would happen, save nothing
  --report FILE.csv    แฟ้มรายงาน / where the report goes
  --source TEXT        แหล่งที่มา / source noted with each record

npm run import -- office-holders FILE.csv --places PLACES.csv [options]

  --places FILE.csv    ไฟล์ที่บอกว่า geocode ใดคือ อปท. ใด / the file that says which organisation each geocode is
  --as-of DAY          วันที่ของข้อมูล / day the file describes (default: its newest day)
  --dry-run, --report FILE.csv, --source TEXT   เช่นเดียวกับข้างบน / as above

npm run import -- election-results FOLDER [options]

  --mapping FILE.json  วิธีอ่านไฟล์ในโฟลเดอร์ / how the files of the folder are read (default: its election.json)
  --replace            ลบข้อมูลตัวอย่างก่อน / remove the invented sample first
  --dry-run, --report FILE.csv   เช่นเดียวกับข้างบน / as above

npm run import -- name-keys

  เติมคีย์ค้นชื่อให้ระเบียนเก่า ไม่แก้ข้อมูล / gives old records the keys they are found by; changes none of their data`;

/** Throws FileProblem with the usage when the words are not understood. */
export function readCommand(args: readonly string[]): ImportCommand {
  const [what, ...rest] = args;
  switch (what) {
    case 'registry':
      return readRegistryCommand(rest);
    case 'office-holders':
      return readOfficeHoldersCommand(rest);
    case 'election-results':
      return readElectionResultsCommand(rest);
    case 'name-keys':
      if (rest.length > 0) throw usage();
      return { what: 'name-keys' };
    default:
      throw usage();
  }
}

const COMMON = {
  report: { type: 'string' },
  'as-of': { type: 'string' },
  source: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

function readRegistryCommand(args: readonly string[]): RegistryCommand {
  const { values, positionals } = understood(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...COMMON,
        answers: { type: 'string' },
        assume: { type: 'string' },
        prefer: { type: 'string' },
        effective: { type: 'string' },
        replace: { type: 'boolean' },
      },
    }),
  );
  return {
    what: 'registry',
    file: onlyFile(positionals),
    report: values.report ?? null,
    answers: values.answers ?? null,
    assume: oneOf('assume', values.assume, ['yes', 'no']),
    prefer: oneOf('prefer', values.prefer, ['file', 'officer']),
    asOf: day('as-of', values['as-of']),
    effective: day('effective', values.effective) ?? day('as-of', values['as-of']),
    source: values.source ?? null,
    isDryRun: values['dry-run'] ?? false,
    mayReplaceSample: values.replace ?? false,
  };
}

function readOfficeHoldersCommand(args: readonly string[]): OfficeHoldersCommand {
  const { values, positionals } = understood(() =>
    parseArgs({ args: [...args], allowPositionals: true, options: { ...COMMON, places: { type: 'string' } } }),
  );
  const file = onlyFile(positionals);
  if (values.places === undefined)
    throw new FileProblem(
      `ต้องบอกไฟล์ที่ตั้งด้วย --places\n${USAGE}`,
      `The file of places is needed: --places PLACES.csv (docs/imports.md).\n${USAGE}`,
    );
  return {
    what: 'office-holders',
    file,
    places: values.places,
    report: values.report ?? null,
    asOf: day('as-of', values['as-of']),
    source: values.source ?? null,
    isDryRun: values['dry-run'] ?? false,
  };
}

function readElectionResultsCommand(args: readonly string[]): ElectionResultsCommand {
  const { values, positionals } = understood(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        report: { type: 'string' },
        mapping: { type: 'string' },
        'dry-run': { type: 'boolean' },
        replace: { type: 'boolean' },
      },
    }),
  );
  return {
    what: 'election-results',
    folder: onlyFile(positionals),
    mapping: values.mapping ?? null,
    report: values.report ?? null,
    isDryRun: values['dry-run'] ?? false,
    mayReplaceSample: values.replace ?? false,
  };
}

function usage(): FileProblem {
  return new FileProblem(`วิธีใช้:\n${USAGE}`, `How to use it:\n${USAGE}`);
}

function onlyFile([file, ...rest]: readonly string[]): string {
  if (file === undefined || rest.length > 0) throw usage();
  return file;
}

function understood<T>(parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new FileProblem(`${said}\n${USAGE}`, `${said}\n${USAGE}`, { cause });
  }
}

function oneOf<T extends string>(option: string, text: string | undefined, choices: readonly T[]): T | null {
  if (text === undefined) return null;
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw new FileProblem(`--${option} ต้องเป็น ${choices.join(' หรือ ')}`, `--${option} must be ${choices.join(' or ')}`);
}

function day(option: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const found = parseDay(text);
  if (found !== null) return found;
  throw new FileProblem(`--${option}: “${text}” ไม่ใช่วันที่`, `--${option}: “${text}” is not a day (type for example 24/3/2566 or 2023-03-24)`);
}
