import { describe, expect, it } from 'vitest';
import { type Joined, joinPlaces } from '../../../functions/imports/office-holders/join-places.ts';
import { readPlaces } from '../../../functions/imports/office-holders/places-table.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { aLao } from '../../support/builders.ts';
import { aPlace, type PlaceCells, placesFile } from './files.ts';

function join(places: readonly Partial<PlaceCells>[], register: readonly Lao[]): (Joined | undefined)[] {
  const cells = places.map(aPlace);
  const joined = joinPlaces([...readPlaces(placesFile(cells)).values()], register);
  return cells.map(({ geocode, office_type }) => joined.get(`${geocode}/${office_type}`));
}

const ids = (list: readonly (Joined | undefined)[]) =>
  list.map((one) => (one !== undefined && 'lao' in one ? one.lao.laoId : one?.problem));
const SAO = aLao({ code: '06549101' });

describe('a place of the file', () => {
  it('is the organisation of its code, where the name agrees', () => {
    expect(join([{}], [SAO])).toEqual([expect.objectContaining({ how: 'codeAndName', findings: [] })]);
  });

  it('is found by a former code, and by a former name', () => {
    const former = { code: '06549101', type: 'sao' as const, nameTh: 'หนองตัวอย่าง', nameEn: null, validFrom: null, validTo: '2020-12-31' };
    const upgraded = aLao({ code: '05549107', type: 'subdistrictMunicipality', nameTh: 'หนองใหม่', formerDesignations: [former] });
    expect(ids(join([{}], [upgraded]))).toEqual(['lao-05549107']);
  });

  it('is told to have changed its status, where only the type differs', () => {
    const upgraded = aLao({ code: '05549107', type: 'subdistrictMunicipality' });
    const [one] = join([{}], [upgraded]);
    expect(one).toMatchObject({ how: 'nameOtherType', findings: [{ kind: 'placed', reason: { en: expect.stringContaining('status') } }] });
  });

  it('is placed by name, type and district where two codes of the file were exchanged', () => {
    const town = aLao({ code: '05549102', type: 'subdistrictMunicipality', nameTh: 'บ้านตัวอย่าง' });
    const places = [
      { dla_code_2017: '05549102' },
      {
        geocode: '5499',
        office_type: 'MunicipalityOffice',
        name_th: 'บ้านตัวอย่าง',
        dla_code_2017: '06549101',
        council_type: 'ThesabanTambon',
      },
    ];
    expect(ids(join(places, [SAO, town]))).toEqual(['lao-06549101', 'lao-05549102']);
  });

  it('is placed by code and type where the name was changed, and this is told', () => {
    const [one] = join([{ name_th: 'หนองเก่า' }], [SAO]);
    expect(one).toMatchObject({ how: 'codeAlone', findings: [{ kind: 'placed' }] });
  });

  it('that may be two organisations is not guessed', () => {
    const [a, b] = [aLao({ code: '06549105' }), aLao({ code: '06549106' })];
    expect(ids(join([{ dla_code_2017: '' }], [a, b]))).toEqual(['ambiguousPlace']);
  });

  it('of the same name in another district is another organisation', () => {
    expect(ids(join([{ dla_code_2017: '' }], [aLao({ code: '06549105', districtTh: 'อื่น' })]))).toEqual(['notInRegister']);
    expect(ids(join([{ dla_code_2017: '', amphoe_th: '' }], [aLao({ code: '06549105', districtTh: 'อื่น' })]))).toEqual(['lao-06549105']);
    expect(ids(join([{ dla_code_2017: '', name_th: 'ไม่มีในทะเบียน' }], [SAO]))).toEqual(['notInRegister']);
  });
});
