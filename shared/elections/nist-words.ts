// Small pieces of NIST SP 1500-100 that recur.

import type { CountItemStatus } from './result-state.ts';

/** A text in Thai, and in English where there is one. */
export function text(th: string, en: string | null = null) {
  const string = (content: string, language: 'th' | 'en') => ({
    '@type': 'ElectionResults.LanguageString',
    Content: content,
    Language: language,
  });
  return {
    '@type': 'ElectionResults.InternationalizedText',
    Text: [string(th, 'th'), ...(en === null ? [] : [string(en, 'en')])],
  };
}

/** An identifier of ours. */
export function otherIdentifier(scheme: string, value: string) {
  return { '@type': 'ElectionResults.ExternalIdentifier', Type: 'other', OtherType: scheme, Value: value };
}

export function countStatus(status: CountItemStatus) {
  return { '@type': 'ElectionResults.CountStatus', Status: status, Type: 'total' };
}

/** Votes in a unit or district; left out while they are not known. */
export function voteCount(gpUnitId: string, count: number | null) {
  return count === null ? [] : [{ '@type': 'ElectionResults.VoteCounts', GpUnitId: gpUnitId, Type: 'total', Count: count }];
}
