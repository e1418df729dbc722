// The only place that decides what an officer may do.

import { Duty } from './elections/duties.ts';
import { type Officer, scopeKindOf } from './people/officer.ts';
import type { Role } from './people/roles.ts';
import type { Place, RoleGrant, Sheet, Values } from './sheets/sheet.ts';

export const ACTIONS = ['read', 'write', 'create', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

export const NOTHING: RoleGrant = { read: false, write: 'none', create: false, delete: false };
export const READ_ONLY: RoleGrant = { read: true, write: 'none', create: false, delete: false };
export const EVERYTHING: RoleGrant = { read: true, write: 'all', create: true, delete: true };

/**
 * Whether `officer` may do `action` to the record of `sheet` with these values, and, for `write`, to this field of it.
 * Without values the question is whether the role may do so anywhere in its scope.
 */
export function may(officer: Officer, action: Action, sheet: Sheet, values?: Values, fieldName?: string): boolean {
  if (!officer.isActive) return false;
  const grant = grantOf(officer, sheet);
  if (!grants(grant, action, sheet, fieldName)) return false;
  if (values === undefined) return true;
  if (action !== 'create' && sheet.isHiddenFrom?.(values, officer)) return false;
  return isInScope(officer, placeIn(sheet, values)) && !isOwnAccess(officer, sheet, values, fieldName);
}

/** What the role may do; a helper, what the duties handed to it open besides. */
function grantOf({ role, duties }: Officer, { grants: byRole, handed }: Sheet): RoleGrant {
  if (role !== 'electionHelper' || handed === undefined) return byRole[role];
  return duties.flatMap((duty) => handed[duty] ?? []).reduce(joined, byRole[role]);
}

function joined(a: RoleGrant, b: RoleGrant): RoleGrant {
  const write =
    a.write === 'all' || b.write === 'all' ? 'all' : [...(a.write === 'none' ? [] : a.write), ...(b.write === 'none' ? [] : b.write)];
  return {
    read: a.read || b.read,
    write: write !== 'all' && write.length === 0 ? 'none' : write,
    create: a.create || b.create,
    delete: a.delete || b.delete,
  };
}

/** Kept with the values: the grid asks for rights cell by cell, and a place never changes while its values stand. */
const places = new WeakMap<Values, Place>();

function placeIn(sheet: Sheet, values: Values): Place {
  const place = places.get(values) ?? sheet.placeOf(values);
  places.set(values, place);
  return place;
}

function grants(grant: RoleGrant, action: Action, sheet: Sheet, fieldName: string | undefined): boolean {
  if (action !== 'write') return grant[action];
  if (fieldName === undefined) return grant.write !== 'none';
  const field = sheet.fields.find(({ name }) => name === fieldName);
  if (field === undefined || field.kind.kind === 'computed') return false;
  return grant.write === 'all' || (grant.write !== 'none' && grant.write.includes(field.group));
}

const ACCESS = ['role', 'isActive', 'provinceCode', 'districtTh', 'laoId'];

/** Nobody switches off or widens the own access: the last officer of the department cannot lock everybody out. */
function isOwnAccess(officer: Officer, sheet: Sheet, values: Values, fieldName: string | undefined): boolean {
  return sheet.name === 'officers' && values['officerId'] === officer.officerId && fieldName !== undefined && ACCESS.includes(fieldName);
}

const MAY_CHECK_PERSONS: readonly Role[] = ['department', 'province', 'provincialElectionDirector', 'electionDirector'];

/** ตรวจสอบบุคคล: whether the officer may look one human being up across the whole country; each look is written to the access log. */
export function mayCheckPersons({ isActive, role }: Officer): boolean {
  return isActive && MAY_CHECK_PERSONS.includes(role);
}

const MAY_HAND_DUTIES: readonly Role[] = ['department', 'province', 'provincialElectionDirector', 'electionDirector'];

/**
 * The director's duties an officer may hand to helpers of an LAO (002-4): the director, whoever stands above, and a helper to whom this very duty
 * was handed, who cannot hand it on.
 */
export function dutiesToHand(officer: Officer, place: Place): readonly Duty[] {
  if (!officer.isActive || !isInScope(officer, place)) return [];
  if (MAY_HAND_DUTIES.includes(officer.role)) return Duty.options;
  const isHelper = officer.role === 'electionHelper' && officer.duties.includes('appointHelpers');
  return isHelper ? Duty.options.filter((duty) => duty !== 'appointHelpers') : [];
}

/** Whether a record's place lies in the officer's scope. A scope field that is empty matches nothing. */
export function isInScope(officer: Officer, place: Place): boolean {
  const isSameProvince = officer.provinceCode !== null && place.provinceCode === officer.provinceCode;
  switch (scopeKindOf(officer.role)) {
    case 'country':
      return true;
    case 'province':
      return isSameProvince;
    case 'district':
      return isSameProvince && officer.districtTh !== null && place.districtTh === officer.districtTh;
    case 'lao':
      return officer.laoId !== null && place.laoId === officer.laoId;
  }
}
