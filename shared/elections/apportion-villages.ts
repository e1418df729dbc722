// อบต.: one constituency and one seat for each village, small villages joined to a neighbour, at least six seats (LAW-SAO ม.45, 45/1).

import type { Apportionment } from '../law/apportionment.ts';
import type { Bilingual } from '../text/lang.ts';
import type { Area, Proposal } from './apportion.ts';

interface Group {
  readonly villages: string[];
  population: number;
}

export function apportionVillages(areas: readonly Area[], { saoVillageAtLeast, saoSeatsAtLeast, saoSource }: Apportionment): Proposal {
  const { groups, lines: joined } = joinSmall(areas, saoVillageAtLeast);
  const { each, extra } = seatsPerConstituency(groups.length, saoSeatsAtLeast);
  const byPopulation = groups.toSorted((a, b) => b.population - a.population);
  const [last, next] = [byPopulation[extra - 1], byPopulation[extra]];
  const isTied = extra > 0 && last !== undefined && last.population === next?.population;
  const favoured = new Set(byPopulation.slice(0, extra));
  const constituencies = groups.map((group, index) => ({
    number: index + 1,
    seats: each + (favoured.has(group) ? 1 : 0),
    area: group.villages.join(', '),
    population: group.population,
  }));
  const seats = constituencies.reduce((sum, one) => sum + one.seats, 0);
  return { seats, constituencies, lines: [...joined, ...tableLines(groups.length, each, extra, seats, isTied)], source: saoSource };
}

/** Fewer than six constituencies share six seats: 6; 3 each; 2 each; 1 each and 1 more for the most populous two, or one. */
function seatsPerConstituency(constituencies: number, atLeast: number): { each: number; extra: number } {
  if (constituencies >= atLeast) return { each: 1, extra: 0 };
  const extra = atLeast % constituencies;
  return { each: (atLeast - extra) / constituencies, extra };
}

/** A village too small is joined to the one before it, the first one to the one after: which neighbour it is the district chief decides. */
function joinSmall(areas: readonly Area[], atLeast: number): { groups: Group[]; lines: Bilingual[] } {
  const groups: Group[] = [];
  const lines: Bilingual[] = [];
  for (const { name, population } of areas) {
    const before = groups.at(-1);
    const isSmall = population < atLeast;
    if (before !== undefined && (isSmall || before.population < atLeast)) {
      before.villages.push(name);
      before.population += population;
    } else groups.push({ villages: [name], population });
    if (isSmall) lines.push(joinLine(name, population, atLeast));
  }
  return { groups, lines };
}

function joinLine(name: string, population: number, atLeast: number): Bilingual {
  return {
    th: `${name} มีราษฎร ${population} คน ไม่ถึง ${atLeast} คน รวมกับหมู่บ้านใกล้เคียง (นายอำเภอประกาศว่ารวมกับหมู่บ้านใด)`,
    en: `${name} has ${population} residents, fewer than ${atLeast}: joined to a neighbour (the district chief says which).`,
  };
}

function tableLines(constituencies: number, each: number, extra: number, seats: number, isTied: boolean): Bilingual[] {
  const more = {
    th: extra > 0 ? ` และเพิ่มอีกเขตละ 1 คน ใน ${extra} เขตที่มีราษฎรมากที่สุด` : '',
    en: extra > 0 ? `, and one more for the ${extra} with the most residents` : '',
  };
  return [
    {
      th: `${constituencies} เขต เขตละ ${each} คน${more.th} รวม ${seats} คน`,
      en: `${constituencies} constituencies of ${each} seats${more.en}: ${seats} together.`,
    },
    ...(isTied
      ? [
          {
            th: 'เขตที่มีราษฎรมากที่สุดมีจำนวนเท่ากัน กฎหมายไม่ได้กำหนด ต้องตัดสินใจและระบุเหตุผล',
            en: 'The most populous constituencies are equal: decide, and give the reason.',
          },
        ]
      : []),
  ];
}
