// From an LAO and its people to Popolo: one organisation, its posts (vacant ones too), its people now and before. Pure; made from
// what is published, so nothing enters that no page shows.

import { fullPersonName, type NamedPerson } from '../../shared/people/full-name.ts';
import { CAPACITY_NAMES, officeName, PALAD_POSITION_NAMES, paladPositionOf } from '../../shared/people/office-names.ts';
import type { Popolo, PopoloMembership, PopoloOrganization, PopoloPerson, PopoloPost } from '../../shared/people/popolo.ts';
import type { Office } from '../../shared/people/tenure.ts';
import type { PublishedLao } from '../../shared/published.ts';
import { fullLaoName } from '../../shared/register/lao-type.ts';
import type { Phone } from '../../shared/text/phone.ts';
import { sha256 } from '../store/chain.ts';
import type { GatheredPeople, PartHolder, PartPalad } from './gather-people.ts';

type Held = Pick<GatheredPeople, 'holders' | 'former' | 'palad'>;

/** Posts every LAO has, held or vacant. */
const STANDING: readonly Office[] = ['chiefExecutive', 'councilPresident', 'councillor'];

export function popoloOf(lao: PublishedLao, { holders, former, palad }: Held, siteOrigin: string): Popolo {
  const tenures = [...holders, ...former];
  const person = (named: NamedPerson & { photoUrl: string | null }) => personOf(lao, named, siteOrigin);
  const named = palad === null || palad.givenName === null ? [] : [palad];
  const persons = [...tenures, ...named].map(person);
  const posts = [
    ...STANDING.map((office) => postOf(lao, office, null)),
    ...tenures.map(({ office, ordinal }) => postOf(lao, office, ordinal)),
    paladPost(lao),
  ];
  return {
    // Those in office come first, and with them the photo.
    persons: firstById(persons),
    organizations: [organizationOf(lao, siteOrigin)],
    posts: firstById(posts),
    memberships: [
      ...tenures.map((tenure) => membershipOf(lao, tenure, person(tenure).id)),
      ...named.map((one) => paladMembership(lao, one, person(one).id)),
    ],
  };
}

function firstById<T extends { readonly id: string }>(list: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const one of list) if (!first.has(one.id)) first.set(one.id, one);
  return [...first.values()];
}

/** `{ key: value }`, or nothing where it is not known. */
function known<K extends string, V>(key: K, value: V | null): Partial<Record<K, V>> {
  const given: Partial<Record<K, V>> = {};
  if (value !== null) given[key] = value;
  return given;
}

/**
 * One person per organisation and name as written: who bears the same name elsewhere is another one, and so is who bears another
 * rank, because nothing public says that they are the same.
 */
function personOf({ laoId }: PublishedLao, named: NamedPerson & { photoUrl: string | null }, siteOrigin: string): PopoloPerson {
  const name = fullPersonName(named);
  return {
    id: `person-${sha256(`${laoId}\n${name}`).slice(0, 16)}`,
    name,
    ...known('honorific_prefix', named.prefix),
    given_name: named.givenName ?? '',
    ...known('family_name', named.familyName),
    ...known('image', named.photoUrl === null ? null : siteOrigin + named.photoUrl),
  };
}

function organizationOf(lao: PublishedLao, siteOrigin: string): PopoloOrganization {
  return {
    id: lao.laoId,
    name: lao.fullNameTh,
    other_names: [
      ...(lao.nameEn === null ? [] : [{ name: lao.fullNameEn, note: 'English' }]),
      ...lao.formerDesignations.map((former) => ({
        name: fullLaoName(former, 'th'),
        ...known('start_date', former.validFrom),
        end_date: former.validTo,
      })),
    ],
    identifiers: [
      ...(lao.code === null ? [] : [{ scheme: 'th-dla', identifier: lao.code }]),
      ...lao.legacyIds.map(({ scheme, value }) => ({ scheme, identifier: value })),
    ],
    classification: lao.type,
    area: { id: `th-province-${lao.provinceCode}`, name: lao.provinceTh, classification: 'province' },
    ...known('founding_date', lao.establishedDate),
    ...known('dissolution_date', lao.abolishedDate),
    contact_details: [
      ...voices(lao.phones),
      ...lao.faxes.map(({ text }) => ({ type: 'fax', value: text })),
      ...(lao.email === null ? [] : [{ type: 'email', value: lao.email }]),
    ],
    links: [{ url: siteOrigin + lao.url, note: 'ท้องถิ่น' }, ...(lao.website === null ? [] : [{ url: lao.website, note: 'เว็บไซต์' }])],
    updated_at: lao.change.at,
  };
}

const voices = (phones: readonly Phone[]) => phones.map(({ text }) => ({ type: 'voice', value: text }));

function postId(laoId: string, role: Office | 'palad', ordinal: number | null): string {
  return `${laoId}/${role}${ordinal === null ? '' : `/${ordinal}`}`;
}

function postOf({ laoId, type }: PublishedLao, office: Office, ordinal: number | null): PopoloPost {
  const { th, en } = officeName(office, type);
  return {
    id: postId(laoId, office, ordinal),
    label: ordinal === null ? th : `${th} คนที่ ${ordinal}`,
    other_label: [ordinal === null ? en : `${en} ${ordinal}`],
    role: office,
    organization_id: laoId,
  };
}

function paladPost({ laoId, type }: PublishedLao): PopoloPost {
  const { th, en } = PALAD_POSITION_NAMES[paladPositionOf(type)];
  return { id: postId(laoId, 'palad', null), label: th, other_label: [en], role: 'palad', organization_id: laoId };
}

function membershipOf(lao: PublishedLao, tenure: PartHolder, personId: string): PopoloMembership {
  const { office, ordinal, capacity, group, constituency } = tenure;
  const { th } = officeName(office, lao.type);
  return {
    id: tenure.tenureId,
    label: capacity === 'substantive' ? th : `${CAPACITY_NAMES[capacity].th}${th}`,
    role: office,
    person_id: personId,
    organization_id: lao.laoId,
    post_id: postId(lao.laoId, office, ordinal),
    ...known('on_behalf_of', group === null ? null : { name: group, classification: 'group' }),
    ...known('area', constituency === null ? null : { name: `เขตเลือกตั้ง ${constituency}`, classification: 'constituency' }),
    ...known('start_date', tenure.startDate),
    ...known('end_date', tenure.endDate),
    contact_details: voices(tenure.officePhones),
    updated_at: tenure.changedAt,
    capacity,
    ...known('departure_reason', tenure.departureReason),
    ...known('confirmed_on', tenure.confirmedOn),
  };
}

function paladMembership({ laoId, type }: PublishedLao, palad: PartPalad, personId: string): PopoloMembership {
  return {
    id: `palad-${laoId.slice('lao-'.length)}`,
    label: PALAD_POSITION_NAMES[palad.position ?? paladPositionOf(type)].th,
    role: 'palad',
    person_id: personId,
    organization_id: laoId,
    post_id: postId(laoId, 'palad', null),
    ...known('start_date', palad.since),
    contact_details: voices(palad.officePhones),
    updated_at: palad.changedAt,
    capacity: 'substantive',
    ...known('confirmed_on', palad.confirmedOn),
  };
}
