// Whoever takes office by an election: not before the Election Commission has certified that contest (000-15). Found by the day the term
// counts from, which is election day; holders of old registers, of whose election nothing is recorded, are taken as they are.

import type { LooksAt, Values } from '../sheets/sheet.ts';
import type { Violation } from '../violations.ts';
import { Certification } from './certification.ts';
import { Election } from './election.ts';
import { electionPartition, type Office } from './election-id.ts';
import { checkAppointment } from './steps.ts';

type Found = Readonly<Record<string, readonly Values[]>>;

/** The elections of the LAO first; then, where one of them was held on that day, what was announced of it. */
export function looksForElection(tenure: Values, found: Found): LooksAt[] {
  if (officeOf(tenure) === null) return [];
  const election = electionOf(tenure, found);
  const held: LooksAt = { sheet: 'elections', keys: [''], isPrefix: true };
  return election === null
    ? [held]
    : [held, { sheet: 'certifications', partition: electionPartition(election.electionId), keys: [''], isPrefix: true }];
}

export function checkElectedTenure(tenure: Values, found: Found): Violation[] {
  const [office, election] = [officeOf(tenure), electionOf(tenure, found)];
  if (office === null || election === null) return [];
  const own = (found['certifications'] ?? [])
    .flatMap((one) => Certification.safeParse(one).data ?? [])
    .filter((one) => one.office === office);
  // A constituency that is named in words cannot be told apart: any of the council's will do.
  const constituency = Number(tenure['constituency'] ?? 0);
  const isMeant = (one: Certification) => Number.isNaN(constituency) || (one.constituency ?? 0) === constituency;
  const certification = own.filter(isMeant).toSorted((a, b) => Number(b.outcome === 'certified') - Number(a.outcome === 'certified'))[0];
  const against = checkAppointment(election, certification ?? null);
  return against === null ? [] : [against];
}

/** Null for offices nobody is elected to, and for those who came to theirs otherwise. */
function officeOf({ office, appointedBy, capacity }: Values): Office | null {
  if (appointedBy !== 'certifiedElection' || capacity !== 'substantive') return null;
  if (office === 'chiefExecutive') return 'executive';
  return office === 'councillor' ? 'council' : null;
}

function electionOf(tenure: Values, found: Found): Election | null {
  const office = officeOf(tenure);
  const held = (found['elections'] ?? []).flatMap((one) => Election.safeParse(one).data ?? []);
  const isMeant = ({ electionDay, offices }: Election) =>
    electionDay !== null && electionDay === tenure['startDate'] && (offices === 'both' || offices === office);
  return held.find(isMeant) ?? null;
}
