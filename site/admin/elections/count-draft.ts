// A unit's paper while it is being entered: what is typed, what it comes to, what is found in it, and the change it becomes. Pure.

import { z } from 'zod';
import type { RowChange } from '../../../shared/api.ts';
import { type RowAnswer, type RowState, ViolationAnswer } from '../../../shared/api.ts';
import { RowChange as RowChangeShape } from '../../../shared/api-changes.ts';
import type { ElectionConstituencyAnswer } from '../../../shared/api-elections.ts';
import { type CountBeside, checkTyped, unacceptedWarnings } from '../../../shared/elections/check-count.ts';
import { checkComplete } from '../../../shared/elections/count-arithmetic.ts';
import { BALLOT_FIGURES, type CountCell, type CountFigures } from '../../../shared/elections/count-figures.ts';
import { neighboursOf } from '../../../shared/elections/count-plausibility.ts';
import type { CountFinding } from '../../../shared/elections/count-rules.ts';
import { countIdOf, electionPartition, Office } from '../../../shared/elections/election-id.ts';
import { Round, UnitCount } from '../../../shared/elections/unit-count.ts';
import { recordId, recordSortKey } from '../../../shared/ids.ts';
import { normaliseText, toArabicDigits } from '../../../shared/text/thai.ts';

const Sending = z.strictObject({
  actionId: z.uuid(),
  /** Frozen when the officer pressed: it may have arrived, so it is only ever sent again as it is. */
  change: RowChangeShape,
  state: z.enum(['draft', 'submitted']),
});

/** The photo of the paper; the picture itself lies beside the drafts, so that a keystroke does not write it anew. */
export const PaperState = z.strictObject({
  /** Once it has arrived and was found to be a picture. */
  photoId: z.string().nullable(),
  /** The change that puts it into the record, frozen like that of the figures. */
  sending: z.strictObject({ actionId: z.uuid(), change: RowChangeShape }).nullable(),
  /** Why it was not taken. */
  refusal: z.strictObject({ th: z.string(), en: z.string() }).nullable(),
  isTaken: z.boolean(),
});
export type PaperState = z.infer<typeof PaperState>;

export const CountDraft = z.strictObject({
  electionId: z.string(),
  laoId: z.string(),
  constituency: z.int(),
  office: Office,
  unit: z.int(),
  round: Round,
  entry: z.int().min(1).max(2),
  /** As typed, by cell of the paper. */
  texts: z.record(z.string(), z.string()),
  /** Reasons by code of the warning. */
  accepted: z.record(z.string(), z.string()),
  note: z.string(),
  /** The record as it was when it was opened or last answered; version 0 where there is none. */
  base: z.int().min(0),
  sending: Sending.nullable(),
  /** What the API said against the last sending. */
  refused: z.array(ViolationAnswer),
  /** The last sending was taken by the API in this state; null before. */
  taken: z.enum(['draft', 'submitted']).nullable(),
  photo: PaperState.nullable().default(null),
});
export type CountDraft = z.infer<typeof CountDraft>;

export type CountPlace = Pick<CountDraft, 'electionId' | 'constituency' | 'office' | 'unit' | 'round' | 'entry'>;

export function countKey(place: CountPlace): string {
  return `${place.electionId}/${countIdOf(place)}`;
}

export function countRecordId(place: CountPlace): string {
  return recordId({ pk: electionPartition(place.electionId), sk: recordSortKey('unitCounts', countIdOf(place)) });
}

/** The figures come first: a photo is sent once its count is on record. */
export function paperIsDue({ photo, base, sending }: CountDraft): boolean {
  return photo !== null && !photo.isTaken && photo.refusal === null && base > 0 && sending === null;
}

/** Something of it is still to be sent. */
export const isWaiting = (draft: CountDraft): boolean => draft.sending !== null || paperIsDue(draft);

/** The draft with the change frozen that puts the photo into the record. */
export function withPaperChange(draft: CountDraft, photoId: string, newId: () => string): CountDraft {
  const set = { paperPhotoId: photoId };
  const change: RowChange = { changeId: newId(), id: countRecordId(draft), base: draft.base, kind: 'save', set };
  return { ...draft, photo: { photoId, sending: { actionId: newId(), change }, refusal: null, isTaken: false } };
}

/** The draft after the API answered about its photo. */
export function paperAnswered(draft: CountDraft, answer: RowAnswer): CountDraft {
  const { photo } = draft;
  if (photo === null || photo.sending?.change.changeId !== answer.changeId) return draft;
  switch (answer.outcome) {
    case 'saved':
      return { ...draft, base: answer.row.version, photo: { ...photo, sending: null, isTaken: true } };
    case 'conflict':
      return { ...draft, base: answer.row.version, photo: { ...photo, sending: null } };
    case 'invalid':
      return { ...draft, photo: { ...photo, sending: null, refusal: answer.violations[0]?.message ?? CHANGED_MEANWHILE.message } };
    case 'forbidden':
      return { ...draft, photo: { ...photo, sending: null, refusal: answer.message } };
  }
}

export const votesCell = (number: number): CountCell => `votes.${number}`;

/** An empty paper, or the one on record to go on with. */
export function openDraft(place: CountPlace, laoId: string, record: RowState | null): CountDraft {
  const count = record === null ? null : UnitCount.parse(record.values);
  const figures = BALLOT_FIGURES.map((cell) => [cell, textOf(count?.[cell] ?? null)]);
  const votes = (count?.votes ?? []).map((one) => [votesCell(one.number), textOf(one.votes)]);
  const accepted = (count?.acceptedWarnings ?? []).map((text) => [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 2)]);
  return CountDraft.parse({
    electionId: place.electionId,
    laoId,
    constituency: place.constituency,
    office: place.office,
    unit: place.unit,
    round: place.round,
    entry: place.entry,
    texts: Object.fromEntries([...figures, ...votes]),
    accepted: Object.fromEntries(accepted),
    note: count?.note ?? '',
    base: record?.version ?? 0,
    sending: null,
    refused: [],
    taken: count?.state ?? null,
  });
}

function textOf(figure: number | null): string {
  return figure === null ? '' : String(figure);
}

/** A figure as officers write it, in Thai or Arabic digits, with or without commas; null where the cell is empty. */
export function readFigure(text: string): number | null | 'unreadable' {
  const digits = toArabicDigits(normaliseText(text)).replaceAll(/[\s,]/g, '');
  if (digits === '') return null;
  return /^\d{1,7}$/.test(digits) && Number(digits) <= 1_000_000 ? Number(digits) : 'unreadable';
}

/** Cells in which something stands that is no figure. */
export function unreadableCells({ texts }: CountDraft): string[] {
  return Object.entries(texts).flatMap(([cell, text]) => (readFigure(text) === 'unreadable' ? [cell] : []));
}

export function figuresOf({ texts }: CountDraft): CountFigures {
  const read = (cell: string) => {
    const figure = readFigure(texts[cell] ?? '');
    return figure === 'unreadable' ? null : figure;
  };
  const votes = Object.keys(texts).flatMap((cell) => {
    const number = /^votes\.(\d+)$/.exec(cell)?.[1];
    const figure = number === undefined ? null : read(cell);
    return figure === null ? [] : [{ number: Number(number), votes: figure }];
  });
  const byCell = (cell: (typeof BALLOT_FIGURES)[number]) => read(cell);
  return {
    eligibleVoters: byCell('eligibleVoters'),
    votersPresent: byCell('votersPresent'),
    ballotsReceived: byCell('ballotsReceived'),
    ballotsUsed: byCell('ballotsUsed'),
    ballotsRemaining: byCell('ballotsRemaining'),
    goodBallots: byCell('goodBallots'),
    spoiledBallots: byCell('spoiledBallots'),
    noVoteBallots: byCell('noVoteBallots'),
    votes: votes.toSorted((a, b) => a.number - b.number),
  };
}

/** What the paper is compared with: its ballot, its unit, and the other counts the officer may see. */
export function besideOf(place: CountPlace, known: ElectionConstituencyAnswer): CountBeside {
  const ballot = known.ballots.find(({ office }) => office === place.office);
  const numbers = (isStruckOff: boolean) =>
    (ballot?.candidates ?? []).filter(({ state }) => (state === 'rejected') === isStruckOff).map(({ number }) => number);
  const counts = known.counts.flatMap(({ values }) => UnitCount.safeParse(values).data ?? []);
  const sameUnit = counts.find((one) => one.unit === place.unit && one.office !== place.office && one.round === place.round);
  const others = counts.filter((one) => one.office === place.office && one.unit !== place.unit && one.state === 'submitted');
  return {
    seats: place.office === 'executive' ? 1 : Math.max(1, known.seats),
    candidates: numbers(false),
    struckOff: numbers(true),
    registeredVoters: known.units.find(({ number }) => number === place.unit)?.eligibleVoters ?? null,
    presentForOtherOffice: sameUnit?.votersPresent ?? null,
    neighbours: neighboursOf(others.map((one) => ({ ...one, unitName: String(one.unit) }))),
  };
}

export interface Judged {
  readonly findings: readonly CountFinding[];
  /** Warnings without a reason. */
  readonly unaccepted: readonly CountFinding[];
  /** Missing cells, said once the officer wants to send. */
  readonly missing: readonly CountFinding[];
  readonly unreadable: readonly string[];
  /** Nothing stands against sending. */
  readonly maySend: boolean;
}

export function judge(draft: CountDraft, beside: CountBeside): Judged {
  const figures = figuresOf(draft);
  const findings = checkTyped(figures, beside);
  const unaccepted = unacceptedWarnings(findings, acceptedOf(draft, findings));
  const missing = checkComplete(figures, beside);
  const unreadable = unreadableCells(draft);
  const blocks = findings.some(({ severity }) => severity === 'blocking');
  return {
    findings,
    unaccepted,
    missing,
    unreadable,
    maySend: !blocks && unaccepted.length + missing.length + unreadable.length === 0,
  };
}

/** Only warnings that still stand are kept as accepted. */
function acceptedOf({ accepted }: CountDraft, findings: readonly CountFinding[]): string[] {
  const codes = [...new Set(findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code))];
  return codes.flatMap((code) => {
    const reason = (accepted[code] ?? '').trim().slice(0, 300);
    return reason === '' ? [] : [`${code}: ${reason}`];
  });
}

/** The draft with its change frozen, on its way. */
export function sendingOf(draft: CountDraft, state: 'draft' | 'submitted', beside: CountBeside, newId: () => string): CountDraft {
  const { electionId, office, constituency, unit, round, entry, base, note } = draft;
  const figures = figuresOf(draft);
  const accepted = acceptedOf(draft, checkTyped(figures, beside));
  const written = { ...figures, state, acceptedWarnings: accepted, note: note.trim() === '' ? null : note.trim() };
  const set = base === 0 ? { electionId, office, constituency, unit, round, entry, ...written } : written;
  const change: RowChange = { changeId: newId(), id: base === 0 ? null : countRecordId(draft), base, kind: 'save', set };
  return { ...draft, sending: { actionId: newId(), change, state }, refused: [] };
}

/** The draft after the API answered its sending; what is typed stays as it is. */
export function answered(draft: CountDraft, answer: RowAnswer): CountDraft {
  const { sending } = draft;
  if (sending === null || sending.change.changeId !== answer.changeId) return draft;
  switch (answer.outcome) {
    case 'saved':
      return { ...draft, sending: null, refused: [], base: answer.row.version, taken: sending.state };
    case 'conflict':
      return { ...draft, sending: null, base: answer.row.version, refused: [CHANGED_MEANWHILE] };
    case 'invalid':
      return { ...draft, sending: null, refused: answer.violations };
    case 'forbidden':
      return { ...draft, sending: null, refused: [{ code: 'F.403', severity: 'blocking', fields: [], message: answer.message }] };
  }
}

const CHANGED_MEANWHILE: z.infer<typeof ViolationAnswer> = {
  code: 'F.409',
  severity: 'blocking',
  fields: [],
  message: {
    th: 'มีผู้แก้ไขแบบของหน่วยนี้ไปแล้ว — ตรวจตัวเลขกับแบบอีกครั้ง แล้วกดส่งใหม่',
    en: 'Somebody has changed this unit’s paper meanwhile: check the figures and send again.',
  },
};
