// เหตุที่พ้นจากตำแหน่ง (domain §3): reason codes with label and, per type of LAO and side, the section they come from.

import { z } from 'zod';

export const DepartureReason = z.enum([
  'termEnded',
  'councilDissolved',
  'died',
  'resigned',
  'absent',
  'notResident',
  'conflictOfInterest',
  'disqualified',
  'prohibitedAct',
  'councilResolution',
  'recalled',
  'removedByMinister',
  'removedByGovernor',
  'imprisoned',
  'dismissedByChief',
  'chiefLeft',
  'electionCalledTransitional',
  'laoStatusChanged',
  'concurrentRemoval',
  'courtOrder',
  'ecOrder',
  'transferred',
  'swapped',
  'retired',
  'dismissed',
  'other',
]);
export type DepartureReason = z.infer<typeof DepartureReason>;
