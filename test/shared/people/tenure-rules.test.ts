import { describe, expect, test } from 'vitest';
import type { Tenure } from '../../../shared/people/tenure.ts';
import { checkTenure } from '../../../shared/people/tenure-rules.ts';
import { checkTenureTogether } from '../../../shared/people/tenures-together.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { aLao } from '../../support/builders.ts';
import { aTenure } from '../../support/people-builders.ts';

const TODAY = '2024-03-01';

function codes(given: Partial<Tenure>): string[] {
  return checkTenure(aTenure(given), TODAY).map(({ code }) => code);
}

describe('a tenure by itself', () => {
  const cases: [string, Partial<Tenure>, string[]][] = [
    ['in office since a known day is right', {}, []],
    ['that ends on its first day is right', { endDate: '2021-11-28', departureReason: 'resigned' }, []],
    ['that ends the day before it began is refused', { endDate: '2021-11-27', departureReason: 'resigned' }, ['F.301']],
    ['with a reason for leaving but no day is refused', { departureReason: 'died' }, ['F.303']],
    ['ended in October 2563 without a reason is refused', { startDate: '2016-01-01', endDate: '2020-10-01' }, ['F.304']],
    ['ended the day before that without a reason is only doubtful', { startDate: '2016-01-01', endDate: '2020-09-30' }, ['W.304']],
    ['ended for another reason needs a note', { endDate: '2023-01-01', departureReason: 'other' }, ['F.305']],
    [
      'ended for another reason, with a note, is right',
      { endDate: '2023-01-01', departureReason: 'other', departureNote: 'ย้ายภูมิลำเนา' },
      [],
    ],
    ['suspended and not yet back is still in office', { suspendedFrom: '2023-05-01' }, []],
    ['suspended until the same day is right', { suspendedFrom: '2023-05-01', suspendedTo: '2023-05-01' }, []],
    ['back before being suspended is refused', { suspendedFrom: '2023-05-02', suspendedTo: '2023-05-01' }, ['F.306']],
    ['back without ever being suspended is refused', { suspendedTo: '2023-05-01' }, ['F.306']],
    ['suspended before taking office is refused', { suspendedFrom: '2021-11-27' }, ['F.307']],
    ['suspended after leaving is refused', { suspendedFrom: '2023-01-02', endDate: '2023-01-01', departureReason: 'died' }, ['F.307']],
    ['appointed by an order without number and day is doubtful', { appointedBy: 'order' }, ['W.302']],
    [
      'appointed by a numbered, dated order is right',
      { appointedBy: 'order', appointmentNumber: '12/2564', appointmentDate: '2021-12-20' },
      [],
    ],
    ['of a deputy without a number is doubtful', { office: 'deputyChief' }, ['W.303']],
    ['without any day is doubtful', { startDate: null }, ['W.301']],
    ['confirmed today is right', { confirmedOn: TODAY }, []],
    ['confirmed tomorrow is refused', { confirmedOn: '2024-03-02' }, ['F.302']],
    ['of somebody not yet born is refused', { birthDate: '2567-01-01' }, ['F.302']],
  ];
  test.each(cases)('one %s', (_name, given, expected) => {
    expect(codes(given)).toEqual(expected);
  });
});

function together(tenure: Tenure, siblings: Tenure[], lao: Partial<Lao> | null = {}, today = TODAY): string[] {
  return checkTenureTogether(tenure, lao === null ? null : aLao(lao), siblings, today).map(({ code }) => code);
}

const deputies = (count: number) => Array.from({ length: count }, (_, index) => aTenure({ office: 'deputyChief', ordinal: index + 1 }));
const of = (office: Tenure['office'], count: number) => Array.from({ length: count }, () => aTenure({ office }));

describe('how many deputies, secretaries and advisers a chief may have', () => {
  const cases: [string, Partial<Lao>, number][] = [
    ['an SAO', { type: 'sao' }, 2],
    ['a subdistrict municipality', { type: 'subdistrictMunicipality' }, 2],
    ['a town municipality', { type: 'townMunicipality' }, 3],
    ['a city municipality', { type: 'cityMunicipality' }, 4],
    ['Pattaya', { type: 'pattaya' }, 4],
    ['Bangkok', { type: 'bma' }, 4],
    ['a PAO with 24 seats', { type: 'pao', councilSeats: 24 }, 2],
    ['a PAO with 30 seats', { type: 'pao', councilSeats: 30 }, 2],
    ['a PAO with 36 seats', { type: 'pao', councilSeats: 36 }, 3],
    ['a PAO with 42 seats', { type: 'pao', councilSeats: 42 }, 3],
    ['a PAO with 48 seats', { type: 'pao', councilSeats: 48 }, 4],
    ['a PAO whose seats are not recorded', { type: 'pao', councilSeats: null }, 4],
  ];
  test.each(cases)('%s has room for its last deputy and not for one more', (_name, lao, maximum) => {
    expect(together(aTenure({ office: 'deputyChief', ordinal: maximum }), deputies(maximum - 1), lao)).toEqual([]);
    expect(together(aTenure({ office: 'deputyChief' }), deputies(maximum), lao)).toEqual(['F.316']);
  });

  test('a deputy numbered beyond the maximum is refused even where others are missing', () => {
    expect(together(aTenure({ office: 'deputyChief', ordinal: 3 }), [])).toEqual(['F.316']);
  });

  test('deputies who have left, or who only act, leave room', () => {
    const left = aTenure({ office: 'deputyChief', ordinal: 1, endDate: '2023-01-01', departureReason: 'resigned' });
    const acting = aTenure({ office: 'deputyChief', ordinal: 2, capacity: 'actingInPlace' });
    expect(
      together(aTenure({ office: 'deputyChief', ordinal: 1, startDate: '2023-02-01' }), [
        left,
        acting,
        aTenure({ office: 'deputyChief', ordinal: 2 }),
      ]),
    ).toEqual([]);
  });

  test('an SAO has one secretary and no advisers', () => {
    expect(together(aTenure({ office: 'chiefSecretary' }), [])).toEqual([]);
    expect(together(aTenure({ office: 'chiefSecretary' }), of('chiefSecretary', 1))).toEqual(['F.316']);
    expect(together(aTenure({ office: 'chiefAdviser' }), [])).toEqual(['F.316']);
  });

  test('in a town municipality secretaries and advisers together are at most three', () => {
    const lao = { type: 'townMunicipality' } as const;
    const three = [...of('chiefSecretary', 1), ...of('chiefAdviser', 2)];
    expect(together(aTenure({ office: 'chiefAdviser' }), three.slice(1), lao)).toEqual([]);
    expect(together(aTenure({ office: 'chiefAdviser' }), three, lao)).toEqual(['F.317']);
  });

  test('a tenure from before the limits were known is not counted against them', () => {
    expect(together(aTenure({ office: 'deputyChief', ordinal: 3, startDate: '2015-01-01' }), deputies(2))).toEqual([]);
  });
});

describe('the council', () => {
  test('takes members up to its seats and not one more', () => {
    expect(together(aTenure(), of('councillor', 5), { councilSeats: 6 })).toEqual([]);
    expect(together(aTenure(), of('councillor', 6), { councilSeats: 6 })).toEqual(['F.314']);
  });

  test('of a municipality has the seats its act fixes, where none are registered', () => {
    expect(together(aTenure(), of('councillor', 11), { type: 'subdistrictMunicipality' })).toEqual([]);
    expect(together(aTenure(), of('councillor', 12), { type: 'subdistrictMunicipality' })).toEqual(['F.314']);
  });

  test('of an SAO whose seats are not recorded is not judged', () => {
    expect(together(aTenure(), of('councillor', 40))).toEqual([]);
  });

  test('is chaired by one of its members', () => {
    const member = aTenure({ givenName: 'อรุณ', familyName: 'ตัวอย่าง' });
    const president = { office: 'councilPresident', appointedBy: 'councilChoice', familyName: 'ตัวอย่าง' } as const;
    expect(together(aTenure({ ...president, givenName: 'อรุณ' }), [member])).toEqual([]);
    expect(together(aTenure({ ...president, givenName: 'อรัญ' }), [member])).toEqual(['W.314']);
    expect(together(aTenure({ ...president, givenName: 'อรัญ' }), [])).toEqual([]);
  });

  test('has one vice-president in an SAO and two in a PAO', () => {
    const second = aTenure({ office: 'councilVicePresident', ordinal: 2 });
    expect(together(second, [])).toEqual(['F.316']);
    expect(together(second, [], { type: 'pao' })).toEqual([]);
  });
});

describe('one seat has one holder at a time', () => {
  const chief = (given: Partial<Tenure> = {}) => aTenure({ office: 'chiefExecutive', ...given });
  const cases: [string, Tenure, Tenure, string[]][] = [
    ['two chiefs in office', chief(), chief(), ['F.311']],
    ['a chief from the day the other left', chief({ startDate: '2023-06-01' }), chief({ endDate: '2023-06-01' }), []],
    ['a chief from the day before the other left', chief({ startDate: '2023-05-31' }), chief({ endDate: '2023-06-01' }), ['F.311']],
    [
      'two former chiefs side by side, as old registers have them',
      chief({ startDate: '2005-01-01', endDate: '2009-01-01' }),
      chief({ startDate: '2008-01-01', endDate: '2012-01-01' }),
      ['W.312'],
    ],
    [
      'an old chief of unknown beginning who left before',
      chief({ startDate: '2005-01-01', endDate: '2009-01-01' }),
      chief({ startDate: null, endDate: '2004-12-31' }),
      [],
    ],
    [
      'an old chief of unknown beginning who left while another held the office',
      chief({ startDate: '2005-01-01', endDate: '2009-01-01' }),
      chief({ startDate: null, endDate: '2008-01-01' }),
      ['W.312'],
    ],
    [
      'two deputies with one number',
      aTenure({ office: 'deputyChief', ordinal: 1 }),
      aTenure({ office: 'deputyChief', ordinal: 1 }),
      ['F.311'],
    ],
    ['two deputies with two numbers', aTenure({ office: 'deputyChief', ordinal: 1 }), aTenure({ office: 'deputyChief', ordinal: 2 }), []],
    ['somebody acting in place of a chief in office', chief({ capacity: 'actingInPlace' }), chief(), []],
    ['somebody acting in a vacant office that is not vacant', chief({ capacity: 'actingOfficeVacant' }), chief(), ['W.311']],
    [
      'somebody acting after the chief left',
      chief({ capacity: 'actingOfficeVacant', startDate: '2023-06-01' }),
      chief({ endDate: '2023-06-01' }),
      [],
    ],
  ];
  test.each(cases)('%s', (_name, tenure, other, expected) => {
    expect(together(tenure, [other], null)).toEqual(expected);
  });
});

describe('who excludes whom', () => {
  const person = { givenName: 'สมพร', familyName: 'ณ สมมุติ' };
  const councillor = aTenure({ ...person });
  const cases: [string, Partial<Tenure>, string[]][] = [
    ['a deputy who sits in the council is refused', { office: 'deputyChief', ordinal: 1 }, ['F.312']],
    ['a secretary who sits in the council is refused', { office: 'chiefSecretary' }, ['F.312']],
    ['a chief who sits in the council is refused', { office: 'chiefExecutive' }, ['F.312']],
    ['the council’s secretary may be a member', { office: 'councilSecretary' }, []],
    ['its president is a member', { office: 'councilPresident' }, []],
    ['the same councillor twice is doubtful', { office: 'councillor' }, ['W.313']],
    [
      'a deputy appointed while still recorded as councillor is refused',
      { office: 'deputyChief', ordinal: 1, startDate: '2023-07-01' },
      ['F.312'],
    ],
    [
      'somebody whose name differs by ณ and a tone mark only in family name is another',
      { office: 'deputyChief', ordinal: 1, familyName: 'สมมุติ' },
      [],
    ],
  ];
  test.each(cases)('%s', (_name, given, expected) => {
    expect(together(aTenure({ ...person, ...given }), [councillor])).toEqual(expected);
  });

  test('a deputy who left the council the day before is right', () => {
    const former = aTenure({ ...person, endDate: '2023-06-30', departureReason: 'resigned' });
    expect(together(aTenure({ ...person, office: 'deputyChief', ordinal: 1, startDate: '2023-07-01' }), [former])).toEqual([]);
  });

  test('two people of one name, told apart by their ids, do not exclude each other', () => {
    const first = aTenure({ ...person, personId: 'person-aaa' });
    expect(together(aTenure({ ...person, personId: 'person-bbb', office: 'deputyChief', ordinal: 1 }), [first])).toEqual([]);
  });
});

describe('age and education, where they are known', () => {
  const chief = { office: 'chiefExecutive' } as const;
  const cases: [string, Partial<Tenure>, Partial<Lao>, string[]][] = [
    ['a chief of 35 on election day is right', { ...chief, birthDate: '1986-11-28' }, {}, []],
    ['a chief of 35 on the day after is refused', { ...chief, birthDate: '1986-11-29' }, {}, ['F.315']],
    [
      'a deputy of 35 on appointment day is right',
      { office: 'deputyChief', ordinal: 1, startDate: '2022-01-05', birthDate: '1987-01-05' },
      {},
      [],
    ],
    [
      'a deputy a day younger is refused',
      { office: 'deputyChief', ordinal: 1, startDate: '2022-01-05', birthDate: '1987-01-06' },
      {},
      ['F.315'],
    ],
    ['a councillor of 25 on election day is right', { birthDate: '1996-11-28' }, {}, []],
    ['a councillor a day younger is refused', { birthDate: '1996-11-29' }, {}, ['F.315']],
    ['a secretary may be young', { office: 'chiefSecretary', birthDate: '2000-01-01' }, {}, []],
    ['a chief of an SAO with upper secondary education is right', { ...chief, education: 'upperSecondary' }, {}, []],
    ['a chief of an SAO with less is refused', { ...chief, education: 'belowUpperSecondary' }, {}, ['F.318']],
    [
      'a chief of an SAO with less, who was a councillor, is right',
      { ...chief, education: 'belowUpperSecondary', hasHeldOffice: true },
      {},
      [],
    ],
    [
      'a mayor with upper secondary education is refused',
      { ...chief, education: 'upperSecondary' },
      { type: 'townMunicipality' },
      ['F.318'],
    ],
    [
      'a mayor with upper secondary education, who held office, is right',
      { ...chief, education: 'upperSecondary', hasHeldOffice: true },
      { type: 'townMunicipality' },
      [],
    ],
    [
      'a mayor of Pattaya needs the degree itself',
      { ...chief, education: 'upperSecondary', hasHeldOffice: true },
      { type: 'pattaya' },
      ['F.318'],
    ],
    ['a mayor of Pattaya with a degree is right', { ...chief, education: 'bachelor' }, { type: 'pattaya' }, []],
    ['an unknown education is not judged', chief, { type: 'pattaya' }, []],
    ['a councillor needs no education', { education: 'belowUpperSecondary' }, {}, []],
  ];
  test.each(cases)('%s', (_name, given, lao, expected) => {
    expect(together(aTenure(given), [], lao)).toEqual(expected);
  });
});

describe('two terms in a row', () => {
  const person = { givenName: 'ประชา', familyName: 'ตัวอย่าง' };
  const chief = (given: Partial<Tenure>) => aTenure({ office: 'chiefExecutive', ...given });
  const own = (given: Partial<Tenure>) => chief({ ...person, ...given });
  const first = own({ startDate: '2020-01-01', endDate: '2023-12-31' });
  const second = own({ startDate: '2024-02-01', endDate: '2028-01-31' });
  const short = own({ startDate: '2024-02-01', endDate: '2024-12-31' });
  const rival = chief({ startDate: '2024-02-01', endDate: '2028-01-31' });
  const brief = chief({ startDate: '2028-03-01', endDate: '2029-03-01' });
  const cases: [string, Tenure, Tenure[], string[]][] = [
    ['a second term is right', own({ startDate: '2024-02-01' }), [first], []],
    ['a third term at once is refused', own({ startDate: '2028-03-01' }), [first, second], ['F.319']],
    ['a shortened term counts as one', own({ startDate: '2025-03-01' }), [first, short], ['F.319']],
    ['back four years to the day after leaving is too early', own({ startDate: '2032-01-31' }), [first, second], ['F.319']],
    ['back on the day after four years is right', own({ startDate: '2032-02-01' }), [first, second], []],
    [
      'another’s short term in between does not bring the return forward',
      own({ startDate: '2029-05-01' }),
      [first, second, brief],
      ['F.319'],
    ],
    ['terms with another’s between them do not follow one another', own({ startDate: '2028-03-01' }), [first, rival], []],
    ['another person after two of somebody’s terms is right', chief({ startDate: '2028-03-01' }), [first, second], []],
    [
      'terms from before the limit are not counted',
      own({ startDate: '2021-11-28' }),
      [own({ startDate: '2009-09-06', endDate: '2013-09-05' }), own({ startDate: '2013-10-13', endDate: '2021-10-12' })],
      [],
    ],
  ];
  test.each(cases)('%s', (_name, tenure, siblings, expected) => {
    expect(together(tenure, siblings, {}, '2040-01-01')).toEqual(expected);
  });

  test('acting while the office is vacant is no term', () => {
    const acting = own({ startDate: '2024-02-01', endDate: '2028-01-31', capacity: 'actingOfficeVacant' });
    expect(together(own({ startDate: '2028-03-01' }), [first, acting], {}, '2040-01-01')).toEqual([]);
  });
});

describe('reasons for leaving by type and office', () => {
  const left = (given: Partial<Tenure>) => aTenure({ endDate: '2023-06-01', ...given });
  const cases: [string, Tenure, Partial<Lao>, string[]][] = [
    ['a councillor of an SAO may leave for not living there', left({ departureReason: 'notResident' }), {}, []],
    ['a councillor of a municipality may not', left({ departureReason: 'notResident' }), { type: 'townMunicipality' }, ['F.313']],
    ['the governor removes the chief of an SAO', left({ office: 'chiefExecutive', departureReason: 'removedByGovernor' }), {}, []],
    ['the minister does not', left({ office: 'chiefExecutive', departureReason: 'removedByMinister' }), {}, ['F.313']],
    [
      'the minister removes the chief of a PAO',
      left({ office: 'chiefExecutive', departureReason: 'removedByMinister' }),
      { type: 'pao' },
      [],
    ],
    [
      'a dissolved council ends the mayor of Pattaya',
      left({ office: 'chiefExecutive', departureReason: 'councilDissolved' }),
      { type: 'pattaya' },
      [],
    ],
    [
      'but not the mayor of a town',
      left({ office: 'chiefExecutive', departureReason: 'councilDissolved' }),
      { type: 'townMunicipality' },
      ['F.313'],
    ],
    ['deputies leave with the chief', left({ office: 'deputyChief', ordinal: 1, departureReason: 'chiefLeft' }), {}, []],
    ['a chief does not leave with the chief', left({ office: 'chiefExecutive', departureReason: 'chiefLeft' }), {}, ['F.313']],
    ['everybody leaves when the election is called', left({ departureReason: 'electionCalledTransitional' }), {}, []],
    [
      'whoever acts stops acting',
      left({ office: 'chiefExecutive', capacity: 'actingOfficeVacant', departureReason: 'actingEnded' }),
      {},
      [],
    ],
    ['a holder does not', left({ office: 'chiefExecutive', departureReason: 'actingEnded' }), {}, ['F.313']],
    [
      'what counts is the type the LAO had on that day',
      left({ departureReason: 'notResident' }),
      {
        type: 'subdistrictMunicipality',
        formerDesignations: [{ code: '06540103', type: 'sao', nameTh: 'หนองตัวอย่าง', nameEn: null, validFrom: null, validTo: '2023-06-01' }],
      },
      [],
    ],
  ];
  test.each(cases)('%s', (_name, tenure, lao, expected) => {
    expect(together(tenure, [], lao)).toEqual(expected);
  });
});

test('whoever is still in office in an organisation that no longer exists comes up', () => {
  expect(together(aTenure(), [], { abolishedDate: '2023-01-01' })).toEqual(['W.315']);
  expect(together(aTenure({ endDate: '2022-12-31', departureReason: 'laoStatusChanged' }), [], { abolishedDate: '2023-01-01' })).toEqual(
    [],
  );
});
