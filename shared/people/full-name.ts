// A person's name written as Thai custom writes it (domain §7.3).

export interface NamedPerson {
  readonly prefix: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
}

/** “นายตัวอย่าง ใจดี”; after a prefix that ends in หญิง a space: “พันตำรวจโทหญิง สมมุติ วงศ์ดี”. Empty where nobody is named. */
export function fullPersonName({ prefix, givenName, familyName }: NamedPerson): string {
  const joint = prefix?.endsWith('หญิง') || /[A-Za-z.]$/.test(prefix ?? '') ? ' ' : '';
  const front = givenName === null ? '' : `${prefix ?? ''}${prefix === null ? '' : joint}${givenName}`;
  return [front, familyName ?? ''].filter(Boolean).join(' ');
}
