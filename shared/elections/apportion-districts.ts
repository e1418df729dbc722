// อบจ.: each district one seat first, the rest one by one to the district with the largest remainder (domain §2.1). In whole numbers: a
// remainder is residents × seats of the council − residents of the province × seats so far.

import type { Apportionment } from '../law/apportionment.ts';
import type { Bilingual } from '../text/lang.ts';
import type { Area, Proposal, ProposedConstituency } from './apportion.ts';
import { formatHundredths } from './percent.ts';

interface District extends Area {
  seats: number;
}

export function apportionDistricts(areas: readonly Area[], { paoSeats, paoSource }: Apportionment): Proposal {
  const residents = areas.reduce((sum, { population }) => sum + population, 0);
  const bySize = paoSeats.find(({ upTo }) => residents <= upTo)?.seats ?? 0;
  const seats = Math.max(bySize, areas.length);
  const districts: District[] = areas.map((area) => ({ ...area, seats: 1 }));
  const lines: Bilingual[] = [
    {
      th: `ราษฎร ${thousands(residents)} คน สมาชิก ${seats} คน เฉลี่ย ${quota(residents, seats)} คนต่อสมาชิกหนึ่งคน`,
      en: `${thousands(residents)} residents, ${seats} seats: ${quota(residents, seats)} residents for each seat`,
    },
    {
      th: `อำเภอละหนึ่งคนก่อน ${areas.length} อำเภอ เหลือ ${seats - areas.length} คน`,
      en: `One seat for each of ${areas.length} districts first; ${seats - areas.length} are left`,
    },
  ];
  for (let given = areas.length; given < seats; given++) lines.push(giveNext(districts, residents, seats));
  return { seats, constituencies: split(districts), lines: [...lines, ...totals(districts)], source: paoSource };
}

/** Equal remainders go to the district with more residents, then to the one listed first; the line says that there was a choice. */
function giveNext(districts: readonly District[], residents: number, seats: number): Bilingual {
  const remainder = (one: District) => one.population * seats - residents * one.seats;
  const best = Math.max(...districts.map(remainder));
  const equals = districts.filter((one) => remainder(one) === best);
  const next = equals.toSorted((a, b) => b.population - a.population)[0];
  if (next === undefined) throw new Error('an อบจ. has at least one district');
  next.seats += 1;
  const rest = quota(best, seats);
  const choice = equals.length > 1;
  return {
    th: `เศษมากที่สุด: ${next.name} (${rest}) เพิ่มเป็น ${next.seats} คน${choice ? ` — เศษเท่ากัน ${equals.length} อำเภอ` : ''}`,
    en: `Largest remainder: ${next.name} (${rest}) now has ${next.seats}${choice ? `; ${equals.length} districts had it` : ''}`,
  };
}

function totals(districts: readonly District[]): Bilingual[] {
  return districts.map(({ name, population, seats }) => ({
    th: `${name}: ${thousands(population)} คน ได้ ${seats} คน`,
    en: `${name}: ${thousands(population)} residents, ${seats} seats`,
  }));
}

/** A district with several seats is split into constituencies of one; where the lines run, a map says. */
function split(districts: readonly District[]): ProposedConstituency[] {
  const parts = districts.flatMap(({ name, population, seats }) =>
    Array.from({ length: seats }, (_, index) =>
      seats === 1 ? { area: name, population } : { area: `${name} เขต ${index + 1}`, population: null },
    ),
  );
  return parts.map((part, index) => ({ number: index + 1, seats: 1, ...part }));
}

/** A quotient with two decimals, rounded half up, without floating point. */
function quota(amount: number, by: number): string {
  const isNegative = amount < 0;
  const doubled = 200 * Math.abs(amount) + by;
  const hundredths = (doubled - (doubled % (2 * by))) / (2 * by);
  const whole = (hundredths - (hundredths % 100)) / 100;
  return `${isNegative ? '−' : ''}${thousands(whole)}${formatHundredths(hundredths % 100).slice(1)}`;
}

function thousands(amount: number): string {
  return amount.toLocaleString('en');
}
