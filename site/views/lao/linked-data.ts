import { canonicalJson } from '../../../shared/canonical.ts';
import type { PublishedLao } from '../../../shared/published.ts';

/** The organisation as schema.org GovernmentOrganization, for search engines: a data block, which content security lets stand. */
export function linkedData(lao: PublishedLao, siteOrigin: string): string {
  const description = {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    '@id': siteOrigin + lao.url,
    name: lao.fullNameTh,
    alternateName: lao.nameEn === null ? undefined : lao.fullNameEn,
    identifier: lao.code ?? undefined,
    url: lao.website ?? undefined,
    email: lao.email ?? undefined,
    telephone: lao.phones.flatMap(({ e164 }) => e164 ?? []),
    foundingDate: lao.establishedDate ?? undefined,
    dissolutionDate: lao.abolishedDate ?? undefined,
    address: { '@type': 'PostalAddress', addressCountry: 'TH', addressRegion: lao.provinceTh, postalCode: lao.postcode ?? undefined },
    location:
      lao.latitude === null || lao.longitude === null
        ? undefined
        : { '@type': 'Place', geo: { '@type': 'GeoCoordinates', latitude: lao.latitude, longitude: lao.longitude } },
    sameAs: lao.socialLinks.length > 0 ? lao.socialLinks : undefined,
  };
  return canonicalJson(description).replaceAll('<', '\\u003c');
}
