// Where people vote, in NIST words: the LAO, its constituencies, its polling units (“precincts”), and the ballots of each unit.

import type { LaoType } from '../register/lao-type.ts';
import { constituencyIdOf, unitIdOf } from './election-id.ts';
import type { ElectionToReport, ReportedContest, ReportedUnit } from './nist-input.ts';
import { countStatus, otherIdentifier, text } from './nist-words.ts';
import { countStatusOf } from './result-state.ts';

/** ReportingUnitType; the format has no word for the special forms and the provincial organisation. */
const UNIT_TYPES: Readonly<Record<LaoType, { readonly Type: string; readonly OtherType?: string }>> = {
  pao: { Type: 'other', OtherType: 'provincial-administrative-organization' },
  cityMunicipality: { Type: 'municipality' },
  townMunicipality: { Type: 'municipality' },
  subdistrictMunicipality: { Type: 'municipality' },
  sao: { Type: 'other', OtherType: 'subdistrict-administrative-organization' },
  pattaya: { Type: 'city' },
  bma: { Type: 'city' },
};

/** The largest first: the LAO names its constituencies, a constituency its units. */
export function gpUnitsOf(election: ElectionToReport) {
  const { lao, units, constituencies } = election;
  return [
    {
      '@type': 'ElectionResults.ReportingUnit',
      '@id': lao.laoId,
      ...UNIT_TYPES[lao.type],
      Name: text(lao.fullNameTh, lao.fullNameEn),
      ...(lao.code === null ? {} : { ExternalIdentifier: [otherIdentifier('dla-code', lao.code)] }),
      ComposingGpUnitIds: constituencies.map(({ number }) => constituencyIdOf(number)),
      ...progress(units),
    },
    ...constituencies.map(({ number, area }) => constituencyUnit(election, number, area)),
    ...units.map(precinct),
  ];
}

function constituencyUnit({ units }: ElectionToReport, number: number, area: string | null) {
  const own = units.filter(({ constituency }) => constituency === number);
  return {
    '@type': 'ElectionResults.ReportingUnit',
    '@id': constituencyIdOf(number),
    Type: 'other',
    OtherType: 'constituency',
    Number: String(number),
    Name: text(`เขตเลือกตั้งที่ ${number}${area === null ? '' : ` ${area}`}`, `Constituency ${number}`),
    ComposingGpUnitIds: own.map((unit) => unitIdOf(unit.constituency, unit.number)),
    ...progress(own),
  };
}

function precinct(unit: ReportedUnit) {
  const { constituency, number, name, place, eligibleVoters } = unit;
  const present = (unit.executive ?? unit.council)?.count.votersPresent ?? null;
  const [thai, english] = [`หน่วยเลือกตั้งที่ ${number} เขตเลือกตั้งที่ ${constituency}`, `Polling unit ${number}, constituency ${constituency}`];
  return {
    '@type': 'ElectionResults.ReportingUnit',
    '@id': unitIdOf(constituency, number),
    Type: 'precinct',
    Number: String(number),
    Name: text([thai, name, place].filter((part) => part !== null).join(' '), english),
    ...(eligibleVoters === null ? {} : { VotersRegistered: eligibleVoters }),
    ...(present === null ? {} : { VotersParticipated: present }),
    CountStatus: [countStatus(hasReported(unit) ? 'completed' : 'not-processed')],
  };
}

function progress(units: readonly ReportedUnit[]) {
  const reported = units.filter(hasReported).length;
  return { SubUnitsReported: reported, TotalSubUnits: units.length, CountStatus: [countStatus(countStatusOf(reported, units.length))] };
}

function hasReported({ executive, council }: ReportedUnit): boolean {
  return executive !== null || council !== null;
}

/** Two offices have two ballots: `OtherType` says whose; where there is one, it is simply the total. */
export function ballotCounts(unit: ReportedUnit, contests: readonly ReportedContest[]) {
  const offices = [...new Set(contests.map(({ office }) => office))];
  return offices.flatMap((office) => {
    const count = unit[office]?.count;
    if (count === undefined) return [];
    return [
      {
        '@type': 'ElectionResults.BallotCounts',
        GpUnitId: unitIdOf(unit.constituency, unit.number),
        ...(offices.length === 1 ? { Type: 'total' } : { Type: 'other', OtherType: office }),
        ...(count.ballotsUsed === null ? {} : { BallotsCast: count.ballotsUsed }),
        ...(count.spoiledBallots === null ? {} : { BallotsRejected: count.spoiledBallots }),
      },
    ];
  });
}
