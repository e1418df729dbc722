// Which photo of a record citizens see: of whoever is in office. Of former holders, and in deleted records, none.

import { palads } from '../sheets/palads.ts';
import { tenures } from '../sheets/tenures.ts';
import { Palad } from './palad.ts';
import { isOpen } from './seat-claims.ts';
import { Tenure } from './tenure.ts';

/** A record as far as it says whose photo is shown. */
interface WithPhoto {
  readonly sheet: string;
  readonly isDeleted: boolean;
  readonly values: Readonly<Record<string, unknown>>;
}

export function shownPhoto({ sheet, isDeleted, values }: WithPhoto): string | null {
  if (isDeleted) return null;
  if (sheet === tenures.name) return shownOfTenure(Tenure.parse(values));
  if (sheet !== palads.name) return null;
  const { isVacant, photoId } = Palad.parse(values);
  return isVacant ? null : photoId;
}

function shownOfTenure(tenure: Tenure): string | null {
  return isOpen(tenure) ? tenure.photoId : null;
}
