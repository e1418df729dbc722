// Records and their earlier values in plain words, for people who check an election. Runs in browsers too.

import type { Bilingual, Lang } from '../text/lang.ts';

const OFFICES: Readonly<Record<string, Bilingual>> = {
  executive: { th: 'ผู้บริหาร', en: 'executive' },
  council: { th: 'สมาชิกสภา', en: 'council' },
};
const ROUNDS: Readonly<Record<string, Bilingual>> = {
  original: { th: 'นับครั้งแรก', en: 'first count' },
  recount: { th: 'นับคะแนนใหม่', en: 'recount' },
  revote: { th: 'ออกเสียงลงคะแนนใหม่', en: 're-vote' },
};

/** `count-council-03-0012-original-1` → “สมาชิกสภา เขต 3 หน่วย 12 (นับครั้งแรก)”; what is not known stays as it is. */
export function subjectName(key: string, lang: Lang): string {
  const say = (th: string, en: string) => (lang === 'th' ? th : en);
  const [, office = '', constituency, unit, round = '', entry] = /^count-(\w+)-(\d{2})-(\d{4})-(\w+)-([12])$/.exec(key) ?? [];
  if (unit !== undefined) {
    const place = say(`เขต ${Number(constituency)} หน่วย ${Number(unit)}`, `constituency ${Number(constituency)}, unit ${Number(unit)}`);
    const second = entry === '2' ? say(' บันทึกครั้งที่สอง', ', second entry') : '';
    return `${OFFICES[office]?.[lang] ?? office} ${place} (${ROUNDS[round]?.[lang] ?? round}${second})`;
  }
  const [, kind, contest = ''] = /^(candidacy|certification)-(executive|council-\d{2})/.exec(key) ?? [];
  if (kind === undefined) return key;
  const [of = '', number] = contest.split('-');
  const where = `${OFFICES[of]?.[lang] ?? of}${number === undefined ? '' : say(` เขต ${Number(number)}`, `, constituency ${Number(number)}`)}`;
  return kind === 'candidacy' ? say(`ผู้สมัคร ${where}`, `candidate, ${where}`) : say(`การประกาศผล ${where}`, `certification, ${where}`);
}

const FIGURES: readonly (Bilingual & { readonly name: string })[] = [
  { name: 'eligibleVoters', th: 'ผู้มีสิทธิ', en: 'eligible' },
  { name: 'votersPresent', th: 'มาใช้สิทธิ', en: 'voters' },
  { name: 'goodBallots', th: 'บัตรดี', en: 'good' },
  { name: 'spoiledBallots', th: 'บัตรเสีย', en: 'spoiled' },
  { name: 'noVoteBallots', th: 'ไม่เลือกผู้ใด', en: 'no-vote' },
  { name: 'number', th: 'หมายเลข', en: 'no.' },
  { name: 'prefix', th: '', en: '' },
  { name: 'givenName', th: '', en: '' },
  { name: 'familyName', th: '', en: '' },
  { name: 'group', th: 'กลุ่ม', en: 'group' },
  { name: 'elected', th: 'ผู้ได้รับเลือกตั้งหมายเลข', en: 'elected no.' },
  { name: 'announcementNumber', th: 'ประกาศที่', en: 'announcement' },
  { name: 'correctionReason', th: 'เหตุที่แก้ไข', en: 'reason of the correction' },
];

/** “เบอร์ 1 ได้ 105, เบอร์ 2 ได้ 50 · บัตรดี 155 · …” */
export function valuesText(values: Readonly<Record<string, unknown>>, lang: Lang): string {
  const figures = FIGURES.flatMap(({ name, [lang]: label }) => {
    const value = values[name];
    const isNothing = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    return isNothing ? [] : [`${label} ${Array.isArray(value) ? value.join(', ') : String(value)}`.trim()];
  });
  const votes = votesText(values['votes'], lang);
  return [...(votes === '' ? [] : [votes]), ...figures].join(' · ');
}

function votesText(votes: unknown, lang: Lang): string {
  if (!Array.isArray(votes)) return '';
  return votes
    .map(({ number, votes: own }: { number: unknown; votes: unknown }) =>
      lang === 'th' ? `เบอร์ ${number} ได้ ${own}` : `no. ${number}: ${own}`,
    )
    .join(', ');
}
