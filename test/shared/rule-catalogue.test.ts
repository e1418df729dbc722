import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SHEETS } from '../../shared/sheets/all-sheets.ts';
import { FIELD_LAWS, lawOfField } from '../../shared/sheets/field-laws.ts';
import { RULE_CATALOGUE, rulesOf } from '../../shared/sheets/rule-catalogue.ts';

const CATALOGUED = /'([FW]\.\d\d\d)'/g;

const inSource = new Set(
  readdirSync('shared', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/rule-catalogue|election-rules/.test(name))
    .flatMap((name) => [...readFileSync(`shared/${name}`, 'utf8').matchAll(CATALOGUED)].map(([, code]) => code ?? '')),
);

describe('the public catalogue of rules', () => {
  const codes = RULE_CATALOGUE.map(({ code }) => code);

  test('names every rule there is, those of the stages of an election too', () => {
    expect([...inSource].filter((code) => !codes.includes(code))).toEqual([]);
  });

  test('names no rule twice', () => {
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  test('speaks of sheets there are, in both languages', () => {
    const names = ['every', ...SHEETS.map(({ name }) => name)];
    expect(RULE_CATALOGUE.filter(({ sheet }) => !names.includes(sheet))).toEqual([]);
    expect(RULE_CATALOGUE.filter(({ what }) => what.th === '' || what.en === '')).toEqual([]);
    expect(rulesOf('palads').map(({ code }) => code)).toEqual(expect.arrayContaining(['F.350', 'W.351', 'F.003']));
  });
});

describe('the law of fields', () => {
  test('is told of fields there are', () => {
    const known = SHEETS.flatMap(({ name, fields }) => fields.map((field) => `${name} ${field.name}`));
    expect(
      Object.entries(FIELD_LAWS)
        .flatMap(([sheet, laws]) => Object.keys(laws).map((field) => `${sheet} ${field}`))
        .filter((place) => !known.includes(place)),
    ).toEqual([]);
    expect(lawOfField('tenures', 'departureReason')).toContain('48 ปัญจทศ');
    expect(lawOfField('laos', 'website')).toBeNull();
  });
});
