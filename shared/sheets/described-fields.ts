// The fields of a sheet written down as rows: name, labels, how it is edited, and what it means.

import type { FieldKind } from './field-kinds.ts';
import type { Field, FieldClass } from './sheet.ts';

export type DescribedField<Name extends string> = readonly [
  name: Name,
  th: string,
  en: string,
  kind: FieldKind,
  meaningTh: string,
  meaningEn: string,
];

interface Shared<Name extends string> {
  /** What a role's write permission may list. */
  readonly group: string;
  readonly class: FieldClass;
  readonly pinned?: readonly Name[];
  /** Given with a new record and never changed after. */
  readonly fixed?: readonly Name[];
  readonly widths?: Readonly<Partial<Record<Name, number>>>;
}

export function describedFields<Name extends string>(shared: Shared<Name>, rows: readonly DescribedField<Name>[]): Field[] {
  return rows.map(([name, th, en, kind, meaningTh, meaningEn]) => ({
    name,
    label: { th, en },
    meaning: { th: meaningTh, en: meaningEn },
    class: shared.class,
    kind,
    group: shared.group,
    pinned: shared.pinned?.includes(name) ?? false,
    isFixed: shared.fixed?.includes(name) ?? false,
    width: shared.widths?.[name] ?? 130,
  }));
}
