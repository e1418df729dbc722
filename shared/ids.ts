// The only place where identifiers are built (design §4). Readable and reproducible.

/** `lao#lao-06302109/laos#lao-06302109`: table partition and sort key of a record, as one text for URLs and messages. */
export function recordId(key: RecordKey): string {
  return `${key.pk}/${key.sk}`;
}

export interface RecordKey {
  readonly pk: string;
  readonly sk: string;
}

const RECORD_ID = /^([a-z]+#[0-9A-Za-z-]{1,60})\/([A-Za-z]{2,40}#[0-9A-Za-z#-]{1,120})$/;

/** Null when the text is no record id. */
export function parseRecordId(text: string): RecordKey | null {
  const match = RECORD_ID.exec(text);
  return match?.[1] && match[2] ? { pk: match[1], sk: match[2] } : null;
}

export function recordSortKey(sheet: string, key: string): string {
  return `${sheet}#${key}`;
}

/** The sheet a record id belongs to. */
export function sheetOfSortKey(sk: string): string {
  return sk.slice(0, sk.indexOf('#'));
}

/** The partition of the index by sheet and place; `th` holds records of no province. */
export function sheetPlace(sheet: string, provinceCode: string | null): string {
  return `${sheet}#${provinceCode ?? 'th'}`;
}

/** Beside an owner's records of a sheet: how often they were saved (Sheet.takesTurns). */
export function turnKey(pk: string, sheet: string): RecordKey {
  return { pk, sk: `turn#${sheet}` };
}

/** The partition of a claim: a value only one record may hold, such as `code#06302109`. */
export function claimKey(claim: string): RecordKey {
  return { pk: claim, sk: 'claim' };
}
