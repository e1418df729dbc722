// How figures and times of elections are written on their pages.

import { formatHundredths } from '../../../shared/elections/percent.ts';
import { RESULT_STATE_NAMES } from '../../../shared/elections/result-state.ts';
import { officeName } from '../../../shared/people/office-names.ts';
import type { PublishedCandidate, PublishedElection } from '../../../shared/published-elections.ts';
import type { LaoType } from '../../../shared/register/lao-type.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import type { Bilingual, Lang } from '../../../shared/text/lang.ts';
import { formatNumber, sayIn } from '../../layout/say.ts';

/** Unknown is a dash, never 0. */
export const figure = (value: number | null | undefined): string => (value === null || value === undefined ? '–' : formatNumber(value));

/** 4683 → “46.83%”. */
export const percent = (hundredths: number | null): string => (hundredths === null ? '–' : `${formatHundredths(hundredths)}%`);

export function candidateName({ prefix, givenName, familyName }: Pick<PublishedCandidate, 'prefix' | 'givenName' | 'familyName'>): string {
  return `${prefix ?? ''}${givenName}${familyName === null ? '' : ` ${familyName}`}`;
}

/** “จังหวัดแพร่”; Bangkok is no province. */
export function provinceOf(
  { provinceCode, provinceTh, provinceEn }: Pick<PublishedElection, 'provinceCode' | 'provinceTh' | 'provinceEn'>,
  lang: Lang,
): string {
  if (lang === 'en') return provinceEn;
  return provinceCode === '10' ? provinceTh : `จังหวัด${provinceTh}`;
}

/** “22 พ.ค. 21:05”: day and time in Thailand, for narrow columns. */
export function shortTime(instant: string, lang: Lang): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${formatDay(local.slice(0, 10), lang, 'short').replace(/ \d+$/, '')} ${local.slice(11, 16)}`;
}

/** “นายกองค์การบริหารส่วนตำบล”, “สมาชิกสภาเทศบาล”. */
export function contestOffice(office: 'council' | 'executive', type: LaoType, lang: Lang): string {
  return officeName(office === 'executive' ? 'chiefExecutive' : 'councillor', type)[lang];
}

interface ElectedBody {
  readonly offices: PublishedElection['offices'];
  readonly lao: { readonly type: LaoType };
}

/** What is elected, in the words of the LAO's type. */
export function electionTitle({ offices, lao }: ElectedBody, lang: Lang): string {
  const say = sayIn(lang);
  const own = (office: 'council' | 'executive') => contestOffice(office, lao.type, lang);
  const [council, executive] = [own('council'), own('executive')];
  switch (offices) {
    case 'both':
      return say(`เลือกตั้ง${council}และ${executive}`, `Election of council and ${executive.toLowerCase()}`);
    case 'council':
      return say(`เลือกตั้ง${council}`, 'Council election');
    case 'executive':
      return say(`เลือกตั้ง${executive}`, `Election of the ${executive.toLowerCase()}`);
  }
}

/** Whether the page may change any moment: it then refreshes itself. No clock: what the records say. */
export function isLive({ state, stage }: Pick<PublishedElection, 'state' | 'stage'>): boolean {
  const isCounting = state === 'counting' || state === 'recount' || state === 'revote';
  return isCounting || (state === 'before' && (stage === 'voting' || stage === 'counting'));
}

const STAGE_NAMES: Readonly<Record<PublishedElection['stage'], Bilingual>> = {
  called: { th: 'ประกาศกำหนดให้มีการเลือกตั้งแล้ว', en: 'called' },
  announced: { th: 'ประกาศให้มีการเลือกตั้งแล้ว', en: 'announced' },
  applications: { th: 'รับสมัคร', en: 'applications are taken' },
  candidates: { th: 'ประกาศรายชื่อผู้สมัครแล้ว', en: 'candidates announced' },
  voting: { th: 'ลงคะแนน', en: 'voting' },
  counting: { th: 'นับคะแนน', en: 'counting' },
  counted: { th: 'นับคะแนนเสร็จ', en: 'counted' },
  certified: { th: 'ประกาศผลแล้ว', en: 'certified' },
  appointed: { th: 'เข้ารับหน้าที่แล้ว', en: 'in office' },
};

/** How far an election is by its own record. */
export function stageName({ stage, pollState }: Pick<PublishedElection, 'stage' | 'pollState'>): Bilingual {
  return pollState === 'asPlanned' ? STAGE_NAMES[stage] : RESULT_STATE_NAMES[pollState];
}
