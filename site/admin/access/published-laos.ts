// The LAOs of a province as the public site lists them: somebody without access yet can read nothing else.

import { z } from 'zod';
import { paths } from '../../../shared/paths.ts';
import { LaoType } from '../../../shared/register/lao-type.ts';

const ListedProvince = z.object({
  laos: z.array(
    z.object({
      laoId: z.string(),
      type: LaoType,
      nameTh: z.string(),
      nameEn: z.string().nullable(),
      districtTh: z.string().nullable(),
      abolishedDate: z.string().nullable(),
    }),
  ),
});
export type PublishedChoice = z.infer<typeof ListedProvince>['laos'][number];

export async function publishedLaosOf(provinceCode: string, signal: AbortSignal): Promise<PublishedChoice[]> {
  const response = await fetch(paths.provinceJson(provinceCode), { signal });
  if (!response.ok) throw new Error(`${response.url}: HTTP ${response.status}`);
  return ListedProvince.parse(await response.json()).laos.filter(({ abolishedDate }) => abolishedDate === null);
}
