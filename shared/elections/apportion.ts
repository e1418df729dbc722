// Seats and constituencies of a council, proposed from the type of the LAO and its residents (domain §2.1), with the computation line
// by line. A proposal: the officer may override it, with a reason.

import type { Apportionment } from '../law/apportionment.ts';
import type { LaoType } from '../register/lao-type.ts';
import type { Bilingual } from '../text/lang.ts';
import { apportionDistricts } from './apportion-districts.ts';
import { apportionVillages } from './apportion-villages.ts';

/** อำเภอ of an อบจ., เขต of กทม., or หมู่บ้าน of an อบต., with its residents. */
export interface Area {
  readonly name: string;
  readonly population: number;
}

export interface ProposedConstituency {
  readonly number: number;
  readonly seats: number;
  /** What it consists of; empty where only a map can say (municipalities, parts of a district). */
  readonly area: string;
  /** Null where the residents of the area are not known. */
  readonly population: number | null;
}

export interface Proposal {
  readonly seats: number;
  readonly constituencies: readonly ProposedConstituency[];
  /** The computation, to be shown with the date of the census. */
  readonly lines: readonly Bilingual[];
  readonly source: string;
}

/** What the areas of a type are; null for types whose constituencies do not follow from areas. */
export function areasOf(type: LaoType): 'districts' | 'villages' | null {
  if (type === 'pao' || type === 'bma') return 'districts';
  return type === 'sao' ? 'villages' : null;
}

/** `areas` in the order in which they are numbered; not looked at for municipalities and Pattaya. Null where areas are needed and missing. */
export function apportion(type: LaoType, areas: readonly Area[], rules: Apportionment): Proposal | null {
  switch (type) {
    case 'pao':
      return areas.length === 0 ? null : apportionDistricts(areas, rules);
    case 'sao':
      return areas.length === 0 ? null : apportionVillages(areas, rules);
    case 'bma':
      return areas.length === 0 ? null : apportionBangkok(areas, rules);
    case 'pattaya':
      return equal(rules.equalConstituencies.pattaya, rules.pattayaSource);
    default:
      return equal(rules.equalConstituencies[type], rules.municipalSource);
  }
}

function equal([constituencies, seatsEach]: readonly [number, number], source: string): Proposal {
  const seats = constituencies * seatsEach;
  return {
    seats,
    constituencies: Array.from({ length: constituencies }, (_, index) => ({
      number: index + 1,
      seats: seatsEach,
      area: '',
      population: null,
    })),
    lines: [
      {
        th: `${constituencies} เขต เขตละ ${seatsEach} คน รวม ${seats} คน ไม่ขึ้นกับจำนวนราษฎร แต่ละเขตให้มีราษฎรใกล้เคียงกัน`,
        en: `${constituencies} constituencies of ${seatsEach} seats, ${seats} together, whatever the population; of about equal population.`,
      },
    ],
    source,
  };
}

function apportionBangkok(
  areas: readonly Area[],
  { bmaResidentsPerSeat: per, bmaRemainderAbove: above, bmaSource }: Apportionment,
): Proposal {
  const constituencies = areas.map(({ name, population }, index) => {
    const rest = population % per;
    const seats = Math.max(1, (population - rest) / per + (rest > above ? 1 : 0));
    return { number: index + 1, seats, area: name, population };
  });
  const seats = constituencies.reduce((sum, each) => sum + each.seats, 0);
  return {
    seats,
    constituencies,
    lines: [
      ...constituencies.map(({ area, population, seats: own }) => ({
        th: `${area}: ${population.toLocaleString('en')} คน ได้ ${own} คน`,
        en: `${area}: ${population.toLocaleString('en')} residents, ${own} seats`,
      })),
      { th: `รวม ${areas.length} เขต ${seats} คน`, en: `${areas.length} districts, ${seats} seats together.` },
    ],
    source: bmaSource,
  };
}
