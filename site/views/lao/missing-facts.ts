import type { PublishedLao } from '../../../shared/published.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { fieldOf } from '../../../shared/sheets/sheet.ts';
import type { Lang } from '../../../shared/text/lang.ts';

/** The facts a citizen would look for on the page; an absent soi or former name is no gap. */
const EXPECTED = [
  'phones',
  'email',
  'website',
  'addressNo',
  'postcode',
  'latitude',
  'establishedDate',
  'population',
  'areaKm2',
  'councilSeats',
  'nameEn',
  'code',
] as const satisfies readonly (keyof PublishedLao)[];

/** Labels of the expected facts that nobody has entered yet. */
export function missingFacts(lao: PublishedLao, lang: Lang): string[] {
  return EXPECTED.filter((name) => isUnknown(lao[name]) && !(name === 'code' && lao.type === 'bma')).map((name) => labelOf(name, lang));
}

function isUnknown(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function labelOf(name: (typeof EXPECTED)[number], lang: Lang): string {
  if (name === 'latitude') return lang === 'th' ? 'พิกัด' : 'Coordinates';
  return fieldOf(laos, name)?.label[lang] ?? name;
}
