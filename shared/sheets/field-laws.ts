// The law behind a field, where there is one: shown on its header, in the form, in its help and in the manual. Sections as far as they
// were read; what a regulation or guideline sets is cited as such.

import { ELECTION_ACT, FOUNDING_ACTS } from '../law/acts.ts';

const REGULATION = 'ระเบียบ กกต. ว่าด้วยการเลือกตั้งสมาชิกสภาท้องถิ่นหรือผู้บริหารท้องถิ่น พ.ศ. 2562';
const PDPA = 'พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562';

type Sections = Readonly<Record<'pao' | 'sao' | 'pattaya' | 'bma', string>> & { readonly municipality: string };

/** The parallel sections of the five founding acts. */
function founding({ pao, municipality, sao, pattaya, bma }: Sections): string {
  return [
    `${FOUNDING_ACTS.pao} ${pao}`,
    `${FOUNDING_ACTS.townMunicipality} ${municipality}`,
    `${FOUNDING_ACTS.sao} ${sao}`,
    `${FOUNDING_ACTS.pattaya} ${pattaya}`,
    `${FOUNDING_ACTS.bma} ${bma}`,
  ].join(' · ');
}

const SEATS = founding({ pao: 'ม.9', municipality: 'ม.15', sao: 'ม.45', pattaya: 'ม.9', bma: 'ม.10' });
const COUNCIL_TERM = founding({ pao: 'ม.10', municipality: 'ม.16', sao: 'ม.45', pattaya: 'ม.15', bma: 'ม.17' });
const LEAVING = founding({
  pao: 'ม.11, 36, 37',
  municipality: 'ม.19, 48 ปัญจทศ, 48 โสฬส',
  sao: 'ม.47 ตรี, 64, 64/1',
  pattaya: 'ม.19, 50, 51',
  bma: 'ม.23, 52',
});
const EXECUTIVE = founding({
  pao: 'ม.35/1–35/3',
  municipality: 'ม.48 เบญจ, 48 สัตต, 48 อัฏฐ',
  sao: 'ม.58/1–58/3',
  pattaya: 'ม.42, 45, 46',
  bma: 'ม.46, 47, 55–57',
});
const ACTING = founding({ pao: 'ม.36', municipality: 'ม.48 ปัญจทศ', sao: 'ม.64', pattaya: 'ม.50', bma: 'ม.54' });
const SUSPENSION = `${FOUNDING_ACTS.pao} ม.77 · ${FOUNDING_ACTS.townMunicipality} ม.73 · ${FOUNDING_ACTS.sao} ม.90/1`;
const CALLED = `${ELECTION_ACT} ม.11`;
const ANNOUNCED = `${ELECTION_ACT} ม.12`;
const RESULT = `${ELECTION_ACT} ม.17`;
const ELIGIBLE = `${ELECTION_ACT} ม.38–39`;
const TO_STAND = `${ELECTION_ACT} ม.49–50`;
const BALLOTS = `${ELECTION_ACT} ม.104–105 · ${REGULATION}`;

/** By sheet and field. */
export const FIELD_LAWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  laos: { councilSeats: SEATS, population: SEATS, populationDate: SEATS },
  tenures: {
    office: EXECUTIVE,
    ordinal: EXECUTIVE,
    capacity: ACTING,
    startDate: COUNCIL_TERM,
    endDate: LEAVING,
    departureReason: LEAVING,
    departureNumber: LEAVING,
    departureAuthority: LEAVING,
    suspendedFrom: SUSPENSION,
    suspendedTo: SUSPENSION,
    birthDate: EXECUTIVE,
    education: EXECUTIVE,
    hasHeldOffice: EXECUTIVE,
  },
  terms: { startDate: COUNCIL_TERM, endedOn: LEAVING, endReason: LEAVING, reportedOn: `${REGULATION} ข้อ 6` },
  palads: { mobilePhones: `${PDPA} ม.24` },
  elections: {
    cause: CALLED,
    causeDate: CALLED,
    electionDay: CALLED,
    calledOn: CALLED,
    announcedOn: ANNOUNCED,
    applicationsFrom: ANNOUNCED,
    applicationsTo: ANNOUNCED,
    approvedOn: ANNOUNCED,
    announcementForm: REGULATION,
    candidatesAnnouncedOn: `${ELECTION_ACT} · ${REGULATION}`,
    pollState: BALLOTS,
  },
  constituencies: { seats: SEATS, population: SEATS, populationOn: SEATS, eligibleVoters: ELIGIBLE },
  pollingUnits: { villages: REGULATION, boundary: REGULATION, place: REGULATION, eligibleVoters: ELIGIBLE, publishedOn: REGULATION },
  pollStaff: { role: REGULATION, isEligibleVoter: ELIGIBLE, approvedOn: REGULATION, appointedOn: REGULATION },
  candidacies: {
    number: REGULATION,
    state: TO_STAND,
    stateReason: TO_STAND,
    education: EXECUTIVE,
    hasHeldOffice: EXECUTIVE,
    residentSince: TO_STAND,
    birthDate: TO_STAND,
    clearedItems: TO_STAND,
    documents: REGULATION,
    feePaid: REGULATION,
  },
  unitCounts: {
    eligibleVoters: ELIGIBLE,
    votersPresent: BALLOTS,
    ballotsUsed: BALLOTS,
    round: BALLOTS,
    noVoteBallots: `${ELECTION_ACT} ม.110–111`,
    votes: `${ELECTION_ACT} ม.110–111`,
  },
  certifications: {
    outcome: RESULT,
    elected: `${ELECTION_ACT} ม.17, 110–111`,
    announcementDate: RESULT,
    lotsDrawnOn: `${REGULATION} ข้อ 181`,
    lotsPlace: `${REGULATION} ข้อ 181`,
    lotsWon: `${REGULATION} ข้อ 181`,
    lotsWitnesses: `${REGULATION} ข้อ 181`,
  },
  persons: { nationalId: `${PDPA} ม.24 · ใช้ตรวจแล้วไม่เก็บ`, birthDate: `${PDPA} ม.24` },
};

/** Acts and sections in Thai; null where the field follows from no law. */
export function lawOfField(sheet: string, field: string): string | null {
  return FIELD_LAWS[sheet]?.[field] ?? null;
}
