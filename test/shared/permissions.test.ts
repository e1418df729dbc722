import { describe, expect, test } from 'vitest';
import { Duty } from '../../shared/elections/duties.ts';
import { scopeKindOf } from '../../shared/people/officer.ts';
import { ROLES, type Role } from '../../shared/people/roles.ts';
import { ACTIONS, type Action, dutiesToHand, may } from '../../shared/permissions.ts';
import { SHEETS } from '../../shared/sheets/all-sheets.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { officers } from '../../shared/sheets/officers.ts';
import type { Sheet, Values } from '../../shared/sheets/sheet.ts';
import { aLao, anOfficer, anOfficerOf } from '../support/builders.ts';

type Where = 'own' | 'sameDistrict' | 'sameProvince' | 'elsewhere';
const WHERE: readonly Where[] = ['own', 'sameDistrict', 'sameProvince', 'elsewhere'];

/** Where a role's scope reaches, said independently of the code under test. */
const REACH: Record<Role, readonly Where[]> = {
  lao: ['own'],
  electionDirector: ['own'],
  electionHelper: ['own'],
  district: ['own', 'sameDistrict'],
  province: ['own', 'sameDistrict', 'sameProvince'],
  provincialElectionDirector: ['own', 'sameDistrict', 'sameProvince'],
  department: WHERE,
  executiveViewer: WHERE,
  auditor: WHERE,
};
const CONTACT = [
  'addressNo',
  'moo',
  'soi',
  'road',
  'officeSubdistrictTh',
  'postcode',
  'latitude',
  'longitude',
  'phones',
  'faxes',
  'email',
  'website',
  'socialLinks',
];
const COMPUTED: Record<string, string[]> = {
  laos: ['laoId', 'formerDesignations', 'flawedValues'],
  officers: ['officerId', 'subject', 'duties'],
  tenures: ['tenureId', 'provinceCode', 'districtTh'],
  terms: ['termId', 'endDate', 'provinceCode', 'districtTh'],
  palads: ['provinceCode', 'districtTh'],
  persons: ['personId', 'nationalIdHash', 'hasBirthDate'],
};
const ELECTION_SHEETS = ['elections', 'constituencies', 'pollingUnits', 'pollStaff', 'candidacies', 'unitCounts', 'certifications'];
/** What the LAO's election director, the helpers and the offices above may do with what belongs to an election. */
const ELECTION_WRITERS: Record<string, readonly Role[]> = {
  elections: ['department', 'province', 'electionDirector'],
  constituencies: ['department', 'province', 'electionDirector', 'provincialElectionDirector'],
  pollingUnits: ['department', 'province', 'electionDirector', 'provincialElectionDirector'],
  pollStaff: ['department', 'electionDirector', 'provincialElectionDirector'],
  candidacies: ['department', 'electionDirector', 'electionHelper', 'provincialElectionDirector'],
  unitCounts: ['department', 'electionDirector', 'electionHelper', 'provincialElectionDirector'],
  certifications: ['department', 'province', 'provincialElectionDirector'],
};
const LOTS = ['lotsDrawnOn', 'lotsPlace', 'lotsWitnesses', 'lotsWon', 'office', 'constituency', 'electionId'];
const KEPT_BY_LAOS = ['tenures', 'terms', 'palads'];
/** What a district may write in the sheets that LAOs keep. */
const DISTRICT_WRITES: Record<string, string[]> = { tenures: ['officePhones'], palads: ['officePhones'], terms: [] };
const WRITES_LAOS: Record<Role, 'everything' | 'contact' | 'nothing'> = {
  department: 'everything',
  province: 'everything',
  district: 'contact',
  lao: 'contact',
  electionDirector: 'nothing',
  electionHelper: 'nothing',
  provincialElectionDirector: 'nothing',
  executiveViewer: 'nothing',
  auditor: 'nothing',
};

function isExpected(role: Role, action: Action, sheet: Sheet, where: Where, field: string | undefined): boolean {
  if (!REACH[role].includes(where)) return false;
  const isComputed = field !== undefined && COMPUTED[sheet.name]?.includes(field);
  if (sheet.name === 'officers') {
    if (action === 'read') return ['department', 'province', 'auditor'].includes(role);
    return role === 'department' && action !== 'delete' && !isComputed;
  }
  if (sheet.name === 'persons') {
    if (action === 'read') return ['department', 'province', 'auditor'].includes(role);
    return ['department', 'province'].includes(role) && !isComputed;
  }
  if (sheet.name === 'accessRequests') return action === 'read' && ['department', 'province', 'auditor'].includes(role);
  if (sheet.name === 'accessLog') return role === 'auditor' && action === 'read';
  if (ELECTION_SHEETS.includes(sheet.name)) return isExpectedOfElection(role, action, sheet, field);
  if (KEPT_BY_LAOS.includes(sheet.name)) return isExpectedOfLaoSheet(role, action, sheet, field, isComputed === true);
  if (action === 'read') return true;
  if (action !== 'write') return role === 'department';
  if (isComputed) return false;
  if (role === 'lao' && field === 'confirmedOn') return true;
  const writes = WRITES_LAOS[role];
  return writes === 'everything' || (writes === 'contact' && (field === undefined || CONTACT.includes(field)));
}

function isExpectedOfLaoSheet(role: Role, action: Action, sheet: Sheet, field: string | undefined, isComputed: boolean): boolean {
  if (action === 'read') return role !== 'electionHelper';
  if (role === 'department' || role === 'province') return !isComputed;
  if (role === 'lao') return !isComputed && field !== 'personId';
  const writes = role === 'district' ? (DISTRICT_WRITES[sheet.name] ?? []) : [];
  return action === 'write' && (field === undefined ? writes.length > 0 : writes.includes(field));
}

function isExpectedOfElection(role: Role, action: Action, sheet: Sheet, field: string | undefined): boolean {
  if (action === 'read') return sheet.name !== 'pollStaff' || role !== 'electionHelper';
  if (field !== undefined && sheet.fields.some(({ name, kind }) => name === field && kind.kind === 'computed')) return false;
  if (ELECTION_WRITERS[sheet.name]?.includes(role)) return true;
  if (sheet.name === 'elections' && role === 'provincialElectionDirector')
    return action === 'write' && (field === undefined || field === 'approvedOn');
  if (sheet.name === 'certifications' && role === 'electionDirector')
    return action === 'create' || (action === 'write' && (field === undefined || LOTS.includes(field)));
  return false;
}

function recordAt(sheet: Sheet, where: Where): Values {
  const places = {
    own: { provinceCode: '54', districtTh: 'เมืองสมมุติ', laoId: 'lao-06540103', code: '06540103' },
    sameDistrict: { provinceCode: '54', districtTh: 'เมืองสมมุติ', laoId: 'lao-06540104', code: '06540104' },
    sameProvince: { provinceCode: '54', districtTh: 'อื่น', laoId: 'lao-06540201', code: '06540201' },
    elsewhere: { provinceCode: '55', districtTh: 'เมืองสมมุติ', laoId: 'lao-06550101', code: '06550101' },
  } as const;
  const { code, laoId, ...place } = places[where];
  if (KEPT_BY_LAOS.includes(sheet.name) || ELECTION_SHEETS.includes(sheet.name)) return { laoId, ...place };
  if (sheet.name === 'persons' || sheet.name === 'accessLog') return { provinceCode: place.provinceCode };
  return sheet === laos ? { ...aLao({ code, ...place }), laoId } : anOfficer({ officerId: 'officer-other', role: 'lao', ...place, laoId });
}

/** What each of the director's seven duties opens to a helper, said independently of the sheets: a whole sheet, or these fields. */
const DUTIES: [Duty, Record<string, 'all' | string[]>][] = [
  ['takeApplications', { candidacies: 'all' }],
  ['setUnits', { pollingUnits: 'all' }],
  ['appointStaff', { pollStaff: 'all' }],
  ['keepVoterList', { constituencies: ['eligibleVoters'], pollingUnits: ['eligibleVoters'] }],
  ['countVotes', { unitCounts: 'all' }],
  [
    'otherActs',
    {
      elections: [
        ...['draftedOn', 'announcementForm', 'announcementNumber', 'postedAtOffice', 'postedAtDistrict', 'postedElsewhere', 'postedOnWeb'],
        ...['deliveries', 'centrePlace', 'centrePhones', 'materials', 'budgetPay', 'budgetServices', 'budgetMaterials'],
      ],
    },
  ],
  ['appointHelpers', {}],
];

/** role × scope × sheet × action × field, every combination. */
const MATRIX = SHEETS.flatMap((sheet) => ROLES.flatMap((role) => ACTIONS.map((action) => ({ sheet, role, action }))));

describe('may() decides role × scope × sheet × action × field', () => {
  test.each(MATRIX)('$role may $action in $sheet.name exactly where it should', ({ sheet, role, action }) => {
    const fields = action === 'write' ? [undefined, ...sheet.fields.map((field) => field.name)] : [undefined];
    for (const where of WHERE) {
      for (const field of fields) {
        const answer = may(anOfficerOf(role), action, sheet, recordAt(sheet, where), field);
        expect(answer, `${role} ${action} ${sheet.name}.${field ?? '*'} ${where}`).toBe(isExpected(role, action, sheet, where, field));
      }
    }
  });

  test.each(DUTIES)('a helper with the duty %s may write what belongs to it, in the own LAO, and no more', (duty, opens) => {
    const helper = anOfficerOf('electionHelper', { duties: [duty] });
    const written = ELECTION_SHEETS.flatMap((name) => {
      const sheet = SHEETS.find((one) => one.name === name) ?? expect.fail(name);
      const fields = sheet.fields.filter((field) => may(helper, 'write', sheet, recordAt(sheet, 'own'), field.name));
      for (const where of ['sameDistrict', 'sameProvince', 'elsewhere'] as const)
        for (const action of ACTIONS) expect(may(helper, action, sheet, recordAt(sheet, where))).toBe(false);
      expect(may(helper, 'create', sheet, recordAt(sheet, 'own'))).toBe(opens[name] === 'all');
      expect(may(helper, 'delete', sheet, recordAt(sheet, 'own'))).toBe(opens[name] === 'all');
      if (fields.length === 0) return [];
      return [
        [name, fields.some(({ name: field }) => field === 'electionId' || field === 'stage') ? 'all' : fields.map((field) => field.name)],
      ];
    });
    expect(Object.fromEntries(written)).toEqual(opens);
    expect(may(anOfficerOf('electionHelper', { duties: [duty], isActive: false }), 'read', laos, recordAt(laos, 'own'))).toBe(false);
  });

  test('a helper without any duty may look at the election, not at its staff and candidates, and change nothing', () => {
    const helper = anOfficerOf('electionHelper', { duties: [] });
    const readable = ELECTION_SHEETS.filter((name) => SHEETS.some((sheet) => sheet.name === name && may(helper, 'read', sheet)));
    expect(readable).toEqual(['elections', 'constituencies', 'pollingUnits', 'unitCounts', 'certifications']);
    for (const sheet of SHEETS) for (const action of ['write', 'create', 'delete'] as const) expect(may(helper, action, sheet)).toBe(false);
  });

  test('the director, and whoever stands above, hands every duty; a helper to whom that was handed all but that one; others none', () => {
    const place = { laoId: 'lao-06540103', provinceCode: '54', districtTh: 'เมืองสมมุติ' };
    const hands = (role: Role, given: Parameters<typeof anOfficerOf>[1] = {}) => dutiesToHand(anOfficerOf(role, given), place);
    for (const role of ['electionDirector', 'province', 'provincialElectionDirector', 'department'] as const)
      expect(hands(role)).toEqual(Duty.options);
    expect(hands('electionHelper', { duties: ['appointHelpers'] })).toEqual(Duty.options.slice(0, -1));
    for (const role of ['lao', 'district', 'executiveViewer', 'auditor', 'electionHelper'] as const) expect(hands(role)).toEqual([]);
    expect(hands('electionDirector', { laoId: 'lao-06540104' })).toEqual([]);
    expect(hands('electionDirector', { isActive: false })).toEqual([]);
  });

  test.each(ROLES)('%s switched off may do nothing', (role) => {
    for (const sheet of SHEETS)
      for (const action of ACTIONS) expect(may(anOfficerOf(role, { isActive: false }), action, sheet, recordAt(sheet, 'own'))).toBe(false);
  });

  test.each(ROLES.filter((role) => scopeKindOf(role) !== 'country'))('%s whose area was left empty may do nothing anywhere', (role) => {
    const nowhere = anOfficerOf(role, { provinceCode: null, districtTh: null, laoId: null });
    for (const where of WHERE) expect(may(nowhere, 'read', laos, recordAt(laos, where))).toBe(false);
  });

  test('nobody changes the own role, area or activity: the last officer of the department cannot lock everybody out', () => {
    const department = anOfficerOf('department');
    for (const field of ['role', 'isActive', 'provinceCode', 'districtTh', 'laoId'])
      expect(may(department, 'write', officers, department, field)).toBe(false);
    expect(may(department, 'write', officers, department, 'name')).toBe(true);
  });

  test('a field no sheet has may be written by nobody', () => {
    expect(may(anOfficerOf('department'), 'write', laos, recordAt(laos, 'own'), 'constructor')).toBe(false);
  });
});
