// Triggered each day at 00:01 in Bangkok. Takes the day, leaves render orders for all that depends on it: every province's
// calendar of terms, and the pages of LAOs whose name, type, code or abolition took effect.

import { laoSlug, targetText } from '../../shared/paths.ts';
import { addYears } from '../../shared/people/term-length.ts';
import { codesEverBorne } from '../../shared/register/designation.ts';
import { Lao } from '../../shared/register/lao.ts';
import { daysOfChange } from '../../shared/register/lao-on-day.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { dayInBangkok } from '../../shared/text/dates.ts';
import { sendTargets } from '../files/queue.ts';
import { readSheet } from '../store/read.ts';
import { once, type PlanParts, partsFromEnvironment } from './handler.ts';

let parts: PlanParts | undefined;

export async function handler(): Promise<void> {
  parts ??= partsFromEnvironment(process.env);
  await planDay(parts, dayInBangkok(new Date(parts.now())));
}

/** Orders what the day changes. Once more on the same day is harmless: what is baked already is not written again. */
export async function planDay(parts: PlanParts, day: string): Promise<void> {
  const slugs = await slugsChanged(parts, day);
  const order = (target: string) => ({ target, deduplication: `day ${day}` });
  // With the rollups, so that nobody's edit waits: hundreds of organisations may change their status on one day.
  await sendTargets(parts.rollups, once(slugs.map((slug) => order(targetText({ kind: 'lao', slug })))));
  await sendTargets(
    parts.rollups,
    PROVINCES.flatMap(({ code }) => [order(targetText({ kind: 'province', code })), order(targetText({ kind: 'electionsOf', code }))]),
  );
  await sendTargets(parts.rollups, [order(targetText({ kind: 'elections' }))]);
}

/** Addresses of LAOs that changed on the day or in the year before it: days on which nothing ran are made up for. */
async function slugsChanged({ store }: PlanParts, day: string): Promise<string[]> {
  const since = addYears(day, -1);
  const slugs: string[] = [];
  for await (const { isDeleted, values } of readSheet(store, laos)) {
    if (isDeleted) continue;
    const lao = Lao.parse(values);
    if (daysOfChange(lao).some((change) => since < change && change <= day)) slugs.push(laoSlug(lao), ...codesEverBorne(lao));
  }
  return slugs;
}
