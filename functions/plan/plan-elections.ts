// Which parts and pages of an election show a record. Pure. Staff of polling units are shown nowhere.

import { Candidacy } from '../../shared/elections/candidacy.ts';
import { Certification } from '../../shared/elections/certification.ts';
import { Constituency } from '../../shared/elections/constituency.ts';
import { Election } from '../../shared/elections/election.ts';
import { PollingUnit } from '../../shared/elections/polling-unit.ts';
import { shownPaper } from '../../shared/elections/shown-paper.ts';
import { UnitCount } from '../../shared/elections/unit-count.ts';
import { type Target, targetText } from '../../shared/paths.ts';
import type { RecordItem } from '../store/items.ts';

/** Null for records of other sheets. */
export function electionPages(states: readonly RecordItem[]): Target[] | null {
  const find = pagesOf(states[0]?.sheet ?? '');
  return find === null ? null : distinct(states.flatMap(({ values }) => find(values)));
}

/** Photos of candidates and papers that begin or cease to be shown. */
export function electionPhotos(states: readonly RecordItem[]): Target[] {
  const shown = states.map(photoIn);
  if (states.length > 1 && shown[0] === shown[1]) return [];
  const photoIds = shown.flatMap((one) => one?.split(' ')[0] ?? []);
  return [...new Set(photoIds)].map((photoId): Target => ({ kind: 'photo', photoId }));
}

/** The photo with what decides whether it is shown; null for none. */
function photoIn(record: RecordItem): string | null {
  if (record.sheet === 'unitCounts') return shownPaper(record);
  if (record.sheet !== 'candidacies') return null;
  const { photoId, state, number } = Candidacy.parse(record.values);
  return photoId === null ? null : `${photoId} ${state} ${number} ${record.isDeleted}`;
}

type Find = (values: unknown) => Target[];

function pagesOf(sheet: string): Find | null {
  switch (sheet) {
    case 'elections':
      return (values) => whole(Election.parse(values));
    case 'constituencies':
      return (values) => {
        const { electionId, number } = Constituency.parse(values);
        return inConstituency(electionId, number);
      };
    case 'pollingUnits':
      return (values) => of(PollingUnit.parse(values));
    case 'unitCounts':
      return (values) => {
        const count = UnitCount.parse(values);
        return count.state === 'submitted' ? of(count) : [];
      };
    case 'candidacies':
      return (values) => of(Candidacy.parse(values));
    case 'certifications':
      return (values) => of(Certification.parse(values));
    default:
      return null;
  }
}

/** What belongs to no constituency (the executive) is shown with every one of them. */
function of({ electionId, constituency }: { readonly electionId: string; readonly constituency: number | null }): Target[] {
  return constituency === null ? whole({ electionId }) : inConstituency(electionId, constituency);
}

const whole = ({ electionId }: { readonly electionId: string }): Target[] => [{ kind: 'electionParts', electionId }];
const inConstituency = (electionId: string, constituency: number): Target[] => [{ kind: 'constituency', electionId, constituency }];

function distinct(targets: readonly Target[]): Target[] {
  return [...new Map(targets.map((target) => [targetText(target), target])).values()];
}
