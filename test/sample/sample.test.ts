import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../functions/imports/registry/read-registry.ts';
import { sampleLaos, sampleLives } from '../../infra/local/sample/lives.ts';
import { SAMPLE_OFFICERS } from '../../infra/local/sample/officers.ts';
import { checkOfficer, Officer } from '../../shared/people/officer.ts';
import { ROLES } from '../../shared/people/roles.ts';
import { codesEverBorne } from '../../shared/register/designation.ts';
import { Lao } from '../../shared/register/lao.ts';
import { LaoType } from '../../shared/register/lao-type.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';
import { laos } from '../../shared/sheets/laos.ts';

const TODAY = '2026-03-02';
const sample = sampleLaos();
const countBy = <T, K>(list: readonly T[], key: (one: T) => K) =>
  new Map([...Map.groupBy(list, key)].map(([k, group]) => [k, group.length]));

describe('the invented sample', () => {
  it('holds some six hundred organisations, in every province and of every type', () => {
    expect(sample.length).toBeGreaterThan(500);
    expect(sample.length).toBeLessThan(800);
    expect(new Set(sample.map(({ provinceCode }) => provinceCode))).toEqual(new Set(PROVINCES.map(({ code }) => code)));
    expect(new Set(sample.map(({ type }) => type))).toEqual(new Set(LaoType.options));
  });

  it('has a PAO for every province but Bangkok, named after it', () => {
    const paos = sample.filter(({ type }) => type === 'pao');
    expect(paos.map(({ nameTh }) => nameTh)).toEqual(PROVINCES.filter(({ code }) => code !== '10').map(({ th }) => th));
  });

  it('is dense in six provinces, so that lists and searches have something to show', () => {
    const dense = [...countBy(sample, ({ provinceCode }) => provinceCode).values()].filter((count) => count >= 40 && count <= 75);
    expect(dense).toHaveLength(6);
  });

  it('is the same every time', () => {
    expect(sampleLives()).toEqual(sampleLives());
  });

  it('keeps every rule of the register, from the first version on', () => {
    for (const lao of [...sample, ...sampleLives().map(({ first }) => first)]) {
      expect(Lao.safeParse(lao).error, lao.laoId).toBeUndefined();
      expect(
        laos.check(lao, TODAY).filter(({ severity }) => severity === 'blocking'),
        lao.laoId,
      ).toEqual([]);
    }
  });

  it('gives no code, id, or name in one province twice', () => {
    const codes = sample.flatMap(codesEverBorne);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(sample.map(({ laoId }) => laoId)).size).toBe(sample.length);
    const names = sample.map(({ provinceCode, type, nameTh }) => [provinceCode, type, nameTh].join());
    expect(new Set(names).size).toBe(names.length);
  });

  it('shows lives: upgraded, renamed and merged organisations, missing values, and values to be checked', () => {
    const upgraded = sample.filter(({ laoId, code, formerDesignations }) => formerDesignations.length > 0 && laoId !== `lao-${code}`);
    const abolished = sample.filter(({ abolishedDate }) => abolishedDate !== null);
    expect(upgraded.length).toBeGreaterThan(10);
    expect(upgraded[0]?.formerDesignations[0]).toMatchObject({ type: 'sao', code: upgraded[0]?.laoId.slice(4) });
    expect(
      sample.filter(({ formerDesignations, nameTh }) => formerDesignations.some((former) => former.nameTh !== nameTh)).length,
    ).toBeGreaterThan(3);
    expect(abolished.length).toBeGreaterThan(3);
    for (const { successorLaoId } of abolished) expect(sample.map(({ laoId }) => laoId)).toContain(successorLaoId);
    for (const field of ['website', 'latitude', 'population', 'nameEn'] as const)
      expect(sample.filter((lao) => lao[field] === null).length, field).toBeGreaterThan(10);
    expect(sample.filter(({ flawedValues }) => flawedValues.length > 0).length).toBeGreaterThan(20);
    expect(sampleLives().filter(({ edits }) => edits.length >= 2).length).toBeGreaterThan(15);
  });

  it('lists offices inside Thailand, near the middle of their province', () => {
    const placed = sample.filter(({ latitude }) => latitude !== null);
    for (const { latitude, longitude } of placed) expect([Number.isInteger(latitude), Number.isInteger(longitude)]).toEqual([false, false]);
    expect(placed.length).toBeGreaterThan(sample.length * 0.8);
  });

  it('can reach nobody: telephone exchanges that do not exist, and domains reserved for examples', () => {
    for (const { phones, faxes, email, website, socialLinks } of sample) {
      for (const { text, e164 } of [...phones, ...faxes]) {
        expect(text).toMatch(/^0 [2-7]000 0\d{3}( ต่อ \d{3})?$/);
        expect(e164).toMatch(/^\+66[2-7]0000\d{3}$/);
      }
      if (email) expect(email).toMatch(/\.example\.com$/);
      for (const link of [website, ...socialLinks]) if (link) expect(new URL(link).hostname).toMatch(/\.example\.com$/);
    }
  });
});

describe('the sample officers', () => {
  it('are one of every role at least, complete in their scope, with addresses nobody owns', () => {
    expect(new Set(SAMPLE_OFFICERS.map(({ role }) => role))).toEqual(new Set(ROLES));
    for (const officer of SAMPLE_OFFICERS) {
      expect(Officer.safeParse(officer).error, officer.officerId).toBeUndefined();
      expect(checkOfficer(officer)).toEqual([]);
      expect(officer.email).toMatch(/@example\.com$/);
    }
    for (const key of ['officerId', 'email'] as const)
      expect(new Set(SAMPLE_OFFICERS.map((officer) => officer[key])).size).toBe(SAMPLE_OFFICERS.length);
  });

  it('work in organisations and districts that the sample has, of the name their office bears', () => {
    for (const { laoId, districtTh, provinceCode, office } of SAMPLE_OFFICERS) {
      if (laoId) expect(office).toContain(sample.find((lao) => lao.laoId === laoId && lao.provinceCode === provinceCode)?.nameTh);
      if (districtTh) expect(sample.some((lao) => lao.districtTh === districtTh && lao.provinceCode === provinceCode)).toBe(true);
    }
    expect(sample.find(({ laoId }) => laoId === 'lao-06508210')?.type).toBe('sao');
    expect(sample.find(({ laoId }) => laoId === 'lao-04408102')?.type).toBe('townMunicipality');
  });
});

const registry = join(process.env['REAL_DATA_DIR'] ?? '', 'lao-registry', 'lao_registry.csv');
const hasRealData = process.env['REAL_DATA_DIR'] !== undefined && existsSync(registry);

describe.skipIf(!hasRealData)('beside the real register (skipped when REAL_DATA_DIR is not set)', () => {
  it('the sample has no organisation of a real name and type in its province, and no real code', () => {
    const real = readRegistry(readFileSync(registry)).laos;
    const names = new Set(real.map(({ provinceCode, type, nameTh }) => [provinceCode, type, nameTh].join()));
    const codes = new Set(real.map(({ code }) => code));
    const invented = sample.filter(({ type }) => !['pao', 'pattaya', 'bma'].includes(type));
    expect(invented.filter(({ provinceCode, type, nameTh }) => names.has([provinceCode, type, nameTh].join()))).toEqual([]);
    expect(sample.flatMap(codesEverBorne).filter((code) => codes.has(code))).toEqual([]);
  });
});
