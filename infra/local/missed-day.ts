// A machine that slept or was off at midnight plans the day when it wakes: on AWS the schedule never misses one unnoticed.

import { type Bucket, readText } from '../../functions/files/bucket.ts';
import { objectKey, paths } from '../../shared/paths.ts';
import { TermsSummary } from '../../shared/published.ts';
import { dayInBangkok } from '../../shared/text/dates.ts';

/** Plans the day unless the site is of today, or was never baked. */
export async function planMissedDay(site: Bucket, now: Date, planDay: () => Promise<void>): Promise<void> {
  const published = await readText(site, objectKey(paths.termsJson()));
  const day = published === null ? null : TermsSummary.parse(JSON.parse(published)).day;
  if (day !== null && day < dayInBangkok(now)) await planDay();
}
