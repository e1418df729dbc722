// Whether the work on a record of an election may be done at the election's stage (000-16), and what each kind of record adds to that.

import { prohibitedOn } from '../law/prohibited-characteristics.ts';
import { blocking, type Violation } from '../violations.ts';
import { Candidacy } from './candidacy.ts';
import { candidacyMove, checkCandidacyMove } from './candidacy-steps.ts';
import { Certification } from './certification.ts';
import { Election } from './election.ts';
import { checkWork, type Work } from './steps.ts';
import { pinnedDay } from './timetable.ts';
import { UnitCount } from './unit-count.ts';

type Values = Readonly<Record<string, unknown>>;
export interface AroundElection {
  readonly others?: Readonly<Record<string, readonly Values[]>>;
}

/** The record of the election, where it was looked at. */
export function electionIn({ others }: AroundElection): Election | null {
  return Election.safeParse(others?.['elections']?.[0]).data ?? null;
}

/** Asks for the election itself, which lies with its LAO. */
export function lookAtElection(
  electionId: unknown,
  laoPartition: string | null,
): { sheet: string; partition: string; keys: string[]; isPrefix: false }[] {
  return laoPartition === null ? [] : [{ sheet: 'elections', partition: laoPartition, keys: [String(electionId)], isPrefix: false }];
}

export function checkWorkAt(work: Work, around: AroundElection, fields: readonly string[]): Violation[] {
  const election = electionIn(around);
  const against = election === null ? null : checkWork(work, election, fields);
  return against === null ? [] : [against];
}

/** Applications, decisions and strikings-off, each at its time; an edit that moves nothing is part of deciding. */
export function checkCandidacyStep(before: Values | null, after: Values | null, around: AroundElection, today: string): Violation[] {
  const was = before === null ? null : Candidacy.parse(before);
  if (after === null) return checkWorkAt('takeApplications', around, ['state']);
  const candidacy = Candidacy.parse(after);
  const from = was?.state ?? null;
  const move = from === candidacy.state ? null : candidacyMove(from, candidacy.state);
  const election = electionIn(around);
  const items = prohibitedOn(election === null ? candidacy.applicationDate : pinnedDay(election, today)).map(({ item }) => item);
  return [...checkWorkAt(move?.work ?? 'decideCandidacies', around, ['state']), ...checkCandidacyMove(from, candidacy, items, today)];
}

/** Counts come in while the election counts; a recount or re-vote only where it was ordered for the contest. */
export function checkCountStep(after: Values | null, around: AroundElection): Violation[] {
  const round = after === null ? null : UnitCount.parse(after).round;
  const ordered = (around.others?.['certifications'] ?? []).flatMap((one) => Certification.safeParse(one).data ?? []);
  const wanted = round === 'recount' ? 'recountOrdered' : 'revoteOrdered';
  return [
    ...checkWorkAt('enterCounts', around, ['state']),
    ...(round === null || round === 'original' || ordered.some(({ outcome }) => outcome === wanted)
      ? []
      : [
          blocking(
            'F.415',
            ['round'],
            'ยังไม่มีคำสั่งให้นับคะแนนใหม่หรือออกเสียงลงคะแนนใหม่ในเขตนี้ — บันทึกคำสั่งในแผ่นงาน “การประกาศผล” ก่อน',
            'No recount or re-vote is ordered for this contest: record the order in “Certifications” first.',
          ),
        ]),
  ];
}

const LOTS: readonly (keyof Certification)[] = ['lotsDrawnOn', 'lotsPlace', 'lotsWitnesses', 'lotsWon'];
const RESULT: readonly (keyof Certification)[] = ['outcome', 'elected', 'announcementNumber', 'announcementDate'];

/** Lots before the result is announced, the announcement after the count, and after that only corrections with reason and paper. */
export function checkCertificationStep(before: Values | null, after: Values | null, around: AroundElection): Violation[] {
  if (after === null) return checkWorkAt('certify', around, ['outcome']);
  const was = before === null ? null : Certification.parse(before);
  const now = Certification.parse(after);
  const differs = (fields: readonly (keyof Certification)[]) =>
    fields.some((field) => (was === null ? !isEmpty(now[field]) : JSON.stringify(was[field]) !== JSON.stringify(now[field])));
  const isCorrection = was?.outcome === 'certified' && differs([...RESULT, ...LOTS]);
  if (isCorrection) {
    return [
      ...checkWorkAt('correctCertificate', around, ['outcome']),
      ...(now.correctionReason === null || now.correctionDocument === null || now.correctionDocument === was?.correctionDocument
        ? [
            blocking(
              'F.416',
              ['correctionReason', 'correctionDocument'],
              'แก้ไขหลังประกาศผลต้องระบุเหตุและเอกสารของการแก้ไขครั้งนี้',
              'A correction after certification names its reason and its own document.',
            ),
          ]
        : []),
    ];
  }
  return [
    ...(differs(LOTS) ? checkWorkAt('drawLots', around, ['lotsWon']) : []),
    ...(differs(RESULT) ? checkWorkAt(isOrderToCountAgain(now) ? 'drawLots' : 'certify', around, ['outcome']) : []),
  ];
}

/** นับใหม่ and ออกเสียงใหม่ may be ordered while the count goes on. */
const isOrderToCountAgain = ({ outcome }: Certification): boolean => outcome === 'recountOrdered' || outcome === 'revoteOrdered';
const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** What the announcement of a contest must hold by itself. */
export function checkCertification(
  { outcome, elected, announcementNumber, announcementDate, lotsWon, lotsDrawnOn, lotsPlace }: Certification,
  today: string,
): Violation[] {
  const lacksPaper = outcome !== null && (announcementNumber === null || announcementDate === null);
  return [
    ...(lacksPaper
      ? [
          blocking(
            'F.417',
            ['announcementNumber', 'announcementDate'],
            'ระบุเลขที่และวันที่ประกาศของ กกต.',
            'Give number and day of the Election Commission’s announcement.',
          ),
        ]
      : []),
    ...(announcementDate !== null && announcementDate > today
      ? [blocking('F.418', ['announcementDate'], 'วันที่ประกาศอยู่ในอนาคต', 'The day of the announcement lies in the future.')]
      : []),
    ...(outcome !== null && outcome !== 'certified' && elected.length > 0
      ? [blocking('F.419', ['elected'], 'ยังไม่ประกาศผล จึงยังไม่มีผู้ได้รับเลือกตั้ง', 'Nobody is elected before the result is certified.')]
      : []),
    ...(lotsWon.length > 0 && (lotsDrawnOn === null || lotsPlace === null)
      ? [blocking('F.420', ['lotsDrawnOn', 'lotsPlace'], 'ระบุวันและสถานที่จับสลาก', 'Give day and place of drawing lots.')]
      : []),
  ];
}
