// Which reasons for leaving may be given for which office of which type of LAO, each with its section (domain §3.1–3.3).
// A reason that a type's act does not know is not offered there.

import { DEPARTURE_REASON_NAMES, DepartureReason } from '../people/departure-reason.ts';
import type { Office, Tenure } from '../people/tenure.ts';
import type { LaoType } from '../register/lao-type.ts';
import type { Bilingual } from '../text/lang.ts';
import { type ActKey, actKeyOf, ELECTION_ACT, FOUNDING_ACTS } from './acts.ts';

/** Sections by reason, in the order pao, municipality, sao, pattaya, bma; null where that act does not know the reason. */
type Sections = Readonly<
  Partial<Record<DepartureReason, readonly [string | null, string | null, string | null, string | null, string | null]>>
>;

const COUNCILLOR: Sections = {
  termEnded: ['ม.11 (1)', 'ม.19 (1)', 'ม.47 ตรี (1)', 'ม.19 (1)', 'ม.23 (1)'],
  councilDissolved: ['ม.11 (1)', 'ม.19 (1)', 'ม.47 ตรี (1)', 'ม.19 (1)', 'ม.23 (1)'],
  died: ['ม.11 (2)', 'ม.19 (2)', 'ม.47 ตรี (2)', 'ม.19 (2)', 'ม.23 (2)'],
  resigned: ['ม.11 (3)', 'ม.19 (3)', 'ม.47 ตรี (3)', 'ม.19 (3)', 'ม.23 (3)'],
  absent: ['ม.11 (4)', 'ม.19 (5)', 'ม.47 ตรี (4)', 'ม.19 (6)', 'ม.23 (7)'],
  notResident: [null, null, 'ม.47 ตรี (5)', null, null],
  conflictOfInterest: ['ม.11 (5)', 'ม.19 (6)', 'ม.47 ตรี (6)', 'ม.19 (4)', 'ม.23 (5)'],
  disqualified: ['ม.11 (6)', 'ม.19 (4)', 'ม.47 ตรี (7)', 'ม.19 (5)', 'ม.23 (4)'],
  prohibitedAct: ['ม.11 (6), 44/3', 'ม.19 (6), 48 จตุทศ', 'ม.47 ตรี (7), 64/2', 'ม.19 (4), 49', 'ม.23 (5), 22, 51'],
  councilResolution: ['ม.11 (7)', 'ม.19 (7)', 'ม.47 ตรี (8)', 'ม.19 (7)', 'ม.23 (8)'],
  recalled: ['ม.11 (8)', 'ม.19 (8)', 'ม.47 ตรี (9)', 'ม.19 (8)', 'ม.23 (9)'],
};

const CHIEF: Sections = {
  termEnded: ['ม.36 (1)', 'ม.48 ปัญจทศ (1)', 'ม.64 (1)', 'ม.50 (1)', 'ม.52 (1)'],
  died: ['ม.36 (2)', 'ม.48 ปัญจทศ (2)', 'ม.64 (2)', 'ม.50 (2)', 'ม.52 (2)'],
  resigned: ['ม.36 (3)', 'ม.48 ปัญจทศ (3)', 'ม.64 (3)', 'ม.50 (4)', 'ม.52 (3)'],
  disqualified: ['ม.36 (4)', 'ม.48 ปัญจทศ (4)', 'ม.64 (4)', 'ม.50 (5)', 'ม.52 (4)'],
  prohibitedAct: ['ม.36 (5)', 'ม.48 ปัญจทศ (5)', 'ม.64 (5)', 'ม.50 (6)', 'ม.52 (5)'],
  removedByMinister: ['ม.36 (6)', 'ม.48 ปัญจทศ (6)', null, 'ม.50 (7)', 'ม.52 (8)'],
  removedByGovernor: [null, 'ม.73/1', 'ม.64 (6)', null, null],
  imprisoned: ['ม.36 (7)', 'ม.48 ปัญจทศ (7)', 'ม.64 (7)', null, 'ม.52 (6)'],
  recalled: ['ม.36 (8)', 'ม.48 ปัญจทศ (8)', 'ม.64 (8)', 'ม.50 (8)', 'ม.52 (9)'],
  councilDissolved: [null, null, null, 'ม.50 (3)', 'ม.52 (7)'],
};

const every = (pao: string, municipality: string, sao: string, pattaya: string, bma: string) =>
  [pao, municipality, sao, pattaya, bma] as const;

const DEPUTY_SECTIONS = every('ม.37', 'ม.48 โสฬส', 'ม.64/1', 'ม.51', '');
const DEPUTY: Sections = {
  chiefLeft: DEPUTY_SECTIONS,
  dismissedByChief: DEPUTY_SECTIONS,
  died: DEPUTY_SECTIONS,
  resigned: DEPUTY_SECTIONS,
  disqualified: DEPUTY_SECTIONS,
  prohibitedAct: DEPUTY_SECTIONS,
  imprisoned: DEPUTY_SECTIONS,
  removedByMinister: ['ม.37', 'ม.48 โสฬส', null, 'ม.51', ''],
  removedByGovernor: [null, 'ม.73/1', 'ม.64/1', null, null],
};

/** The same as for deputies without disqualification and removal; only the section of the PAO act is established. */
const STAFF_SECTIONS = every('ม.37/1', '', '', '', '');
const CHIEFS_STAFF: Sections = {
  chiefLeft: STAFF_SECTIONS,
  dismissedByChief: STAFF_SECTIONS,
  died: STAFF_SECTIONS,
  resigned: STAFF_SECTIONS,
  prohibitedAct: STAFF_SECTIONS,
  imprisoned: STAFF_SECTIONS,
};

const CHAIR_SECTIONS = every('ม.18', 'ม.20 ทวิ', 'ม.50', 'ม.24', 'ม.26');
const COUNCIL_CHAIR: Sections = {
  termEnded: CHAIR_SECTIONS,
  councilDissolved: CHAIR_SECTIONS,
  resigned: CHAIR_SECTIONS,
  lostMembership: CHAIR_SECTIONS,
  died: CHAIR_SECTIONS,
  removedByMinister: ['ม.18', 'ม.20 ทวิ', null, null, null],
  removedByGovernor: [null, null, 'ม.50', null, null],
  councilResolution: ['ม.18', 'ม.20 ทวิ', null, null, 'ม.26'],
};

/** The palad, a member or a civil servant; when their office ends is settled by regulation (ระเบียบ มท. พ.ศ. 2547), not by the acts. */
const SECRETARY_SECTIONS = every('', '', 'ม.57', 'ม.28', 'ม.61');
const COUNCIL_SECRETARY: Sections = {
  termEnded: SECRETARY_SECTIONS,
  councilDissolved: SECRETARY_SECTIONS,
  resigned: SECRETARY_SECTIONS,
  died: SECRETARY_SECTIONS,
  lostMembership: SECRETARY_SECTIONS,
  councilResolution: SECRETARY_SECTIONS,
  transferred: SECRETARY_SECTIONS,
  retired: SECRETARY_SECTIONS,
  dismissed: SECRETARY_SECTIONS,
};

const BY_OFFICE: Readonly<Record<Office, Sections>> = {
  chiefExecutive: CHIEF,
  deputyChief: DEPUTY,
  chiefSecretary: CHIEFS_STAFF,
  chiefAdviser: CHIEFS_STAFF,
  councilPresident: COUNCIL_CHAIR,
  councilVicePresident: COUNCIL_CHAIR,
  councilSecretary: COUNCIL_SECRETARY,
  councillor: COUNCILLOR,
};

const ACT_KEYS: readonly ActKey[] = ['pao', 'municipality', 'sao', 'pattaya', 'bma'];

/** Reasons any office may end by, whatever the type (domain §3.3). */
const EVERYWHERE: readonly (readonly [DepartureReason, string])[] = [
  ['electionCalledTransitional', `${ELECTION_ACT} ม.142`],
  ['laoStatusChanged', 'พ.ร.บ.สภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537 ม.42'],
  ['concurrentRemoval', 'พ.ร.บ.องค์การบริหารส่วนจังหวัด พ.ศ. 2540 ม.11, 79 และบทบัญญัติทำนองเดียวกัน'],
  ['courtOrder', 'คำพิพากษาหรือคำสั่งศาล'],
  ['ecOrder', 'คำสั่งหรือคำวินิจฉัยของ กกต.'],
  ['other', ''],
];

/** Whoever acts for a holder, mostly the palad, stops acting, or leaves the own position. */
const ACTING: readonly DepartureReason[] = ['actingEnded', 'transferred', 'swapped', 'retired', 'resigned', 'died', 'dismissed'];

export interface DepartureOption extends Bilingual {
  readonly code: DepartureReason;
  /** Act and section, in Thai; empty where none is established. */
  readonly legalReference: string;
}

/** The reasons an office of a type may end by, in the order of the act; for those who act, the reasons acting ends by. */
export function departureReasonsFor(type: LaoType, office: Office, capacity: Tenure['capacity'] = 'substantive'): DepartureOption[] {
  const column = ACT_KEYS.indexOf(actKeyOf(type));
  const own: (readonly [DepartureReason, string])[] =
    capacity === 'substantive'
      ? DepartureReason.options.flatMap((code) => {
          const section = BY_OFFICE[office][code]?.[column];
          return section === null || section === undefined ? [] : [[code, `${FOUNDING_ACTS[type]} ${section}`.trim()] as const];
        })
      : ACTING.map((code) => [code, ''] as const);
  return [...own, ...EVERYWHERE].map(([code, legalReference]) => ({ code, ...DEPARTURE_REASON_NAMES[code], legalReference }));
}
