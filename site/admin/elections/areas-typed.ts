// Districts or villages with their residents as officers type or paste them: a name, then a number, one a line; Thai digits too. Pure.

import { toArabicDigits } from '../../../shared/text/thai.ts';

export interface TypedArea {
  readonly name: string;
  readonly population: number;
}

export interface ReadAreas {
  readonly areas: readonly TypedArea[];
  /** Numbers of the lines that are no area, from 1. */
  readonly unreadable: readonly number[];
}

export function readAreas(text: string): ReadAreas {
  const lines = text.split('\n').map((line, index) => ({ line: toArabicDigits(line).trim(), at: index + 1 }));
  const read = lines
    .filter(({ line }) => line !== '')
    .map(({ line, at }) => {
      const found = /^(.*\S)[\s:=]+(\d[\d,]*)(?:\s*คน)?$/.exec(line);
      return { at, area: found === null ? null : { name: found[1] ?? '', population: Number((found[2] ?? '').replaceAll(',', '')) } };
    });
  return {
    areas: read.flatMap(({ area }) => area ?? []),
    unreadable: read.filter(({ area }) => area === null).map(({ at }) => at),
  };
}

export function writeAreas(areas: readonly TypedArea[]): string {
  return areas.map(({ name, population }) => `${name} ${population.toLocaleString('en-US')}`).join('\n');
}
