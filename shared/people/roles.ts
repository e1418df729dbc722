/** บทบาท, given in the `officers` sheet; the token only says who somebody is. */
export const ROLES = [
  'lao',
  'district',
  'province',
  'department',
  'electionDirector',
  'electionHelper',
  'provincialElectionDirector',
  'executiveViewer',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];
