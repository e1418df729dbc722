// แบบ ส.ถ./ผ.ถ. (domain §4.4): official forms as dated data. ส.ถ. is for councillors, ผ.ถ. for executives; the number is the same. Logic
// never asks for a number: it names the paper. Numbers read only once, or only in the press, say so with `isConfirmed: false`.

import type { Bilingual } from '../text/lang.ts';
import { type Dated, inForceOn } from './in-force.ts';

/** What a paper is for. */
export const PAPERS = [
  'announcement',
  'announcementAlternative2',
  'announcementAlternative3',
  'repeatAnnouncement',
  'absenceNotice',
  'staffOrder',
  'staffNotice',
  'application',
  'taxDeclaration',
  'candidateList',
  'eligibleCandidates',
  'unitCount',
  'countSummary',
  'unitAnnouncement',
] as const;
export type Paper = (typeof PAPERS)[number];

export interface ElectionForm extends Bilingual, Dated {
  readonly paper: Paper;
  /** Number: “1/1” is แบบ ส.ถ. 1/1 or แบบ ผ.ถ. 1/1. */
  readonly code: string;
  readonly isConfirmed: boolean;
}

const SINCE_2562 = { validFrom: '2019-12-17', validTo: null, isConfirmed: true } as const;
const UNCONFIRMED = { ...SINCE_2562, isConfirmed: false } as const;

const ELECTION_FORMS: readonly ElectionForm[] = [
  { paper: 'announcement', code: '1/1', th: 'ประกาศให้มีการเลือกตั้ง', en: 'Announcement of the election', ...SINCE_2562 },
  {
    paper: 'announcementAlternative2',
    code: '1/2',
    th: 'ประกาศให้มีการเลือกตั้ง (แบบที่ 2)',
    en: 'Announcement of the election (second case)',
    ...SINCE_2562,
  },
  {
    paper: 'announcementAlternative3',
    code: '1/3',
    th: 'ประกาศให้มีการเลือกตั้ง (แบบที่ 3)',
    en: 'Announcement of the election (third case)',
    ...SINCE_2562,
  },
  { paper: 'repeatAnnouncement', code: '1/4', th: 'ประกาศให้มีการเลือกตั้ง (ใหม่)', en: 'Announcement of a repeat election', ...SINCE_2562 },
  {
    paper: 'absenceNotice',
    code: '1/8',
    th: 'หนังสือแจ้งเหตุที่ไม่อาจไปใช้สิทธิเลือกตั้ง',
    en: 'Notice of being unable to vote',
    ...SINCE_2562,
  },
  {
    paper: 'staffOrder',
    code: '2/3',
    th: 'คำสั่งแต่งตั้งคณะกรรมการประจำหน่วยเลือกตั้งและเจ้าหน้าที่รักษาความปลอดภัย',
    en: 'Order appointing the committee and security officers of a unit',
    ...SINCE_2562,
  },
  { paper: 'staffNotice', code: '2/5', th: 'หนังสือแจ้งผู้ได้รับแต่งตั้ง', en: 'Notice to those appointed', ...SINCE_2562 },
  { paper: 'application', code: '4/1', th: 'ใบสมัครรับเลือกตั้ง', en: 'Application to stand', ...SINCE_2562 },
  {
    paper: 'taxDeclaration',
    code: '4/2',
    th: 'หนังสือยืนยันการไม่ได้เสียภาษีเงินได้',
    en: 'Declaration of not being liable to income tax',
    ...SINCE_2562,
  },
  { paper: 'candidateList', code: '4/4', th: 'ประกาศบัญชีรายชื่อผู้สมัคร', en: 'List of candidates', ...SINCE_2562 },
  { paper: 'eligibleCandidates', code: '4/5', th: 'ประกาศชื่อผู้มีสิทธิสมัครรับเลือกตั้ง', en: 'Those entitled to stand', ...SINCE_2562 },
  { paper: 'unitCount', code: '5/7', th: 'รายงานผลการนับคะแนนของหน่วยเลือกตั้ง', en: 'Count of a polling unit', ...UNCONFIRMED },
  { paper: 'countSummary', code: '6/1', th: 'รายงานผลการรวมคะแนน', en: 'Summary of the counts', ...UNCONFIRMED },
  {
    paper: 'unitAnnouncement',
    code: '7/1',
    th: 'ประกาศกำหนดหน่วยเลือกตั้งและที่เลือกตั้ง',
    en: 'Polling units and polling places',
    ...UNCONFIRMED,
  },
];

/** The form of a paper on a day; null before the regulation of 2562. */
export function electionFormOf(paper: Paper, day: string): ElectionForm | null {
  return inForceOn(
    ELECTION_FORMS.filter((form) => form.paper === paper),
    day,
  );
}
