import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SHEETS } from '../../shared/sheets/all-sheets.ts';
import { RULE_CATALOGUE, rulesOf } from '../../shared/sheets/rule-catalogue.ts';

/** The rules of the register and of people; those of elections have their own catalogue of counts and their timetable. */
const CATALOGUED = /'([FW]\.[0-3]\d\d)'/g;

const inSource = new Set(
  readdirSync('shared', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('rule-catalogue.ts'))
    .flatMap((name) => [...readFileSync(`shared/${name}`, 'utf8').matchAll(CATALOGUED)].map(([, code]) => code ?? '')),
);

describe('the public catalogue of rules', () => {
  const codes = RULE_CATALOGUE.map(({ code }) => code);

  test('names every rule of the register and of people', () => {
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
