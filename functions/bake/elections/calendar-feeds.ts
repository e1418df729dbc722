// Coming elections as iCalendar and Atom, and corrections as Atom.

import ical, { ICalEventTransparency } from 'ical-generator';
import { OFFICES_NAMES } from '../../../shared/elections/offices-names.ts';
import { paths } from '../../../shared/paths.ts';
import type { Corrections, ElectionCalendar, ListedElection } from '../../../shared/published-election-lists.ts';
import { provinceByCode } from '../../../shared/register/provinces.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import { atomFeed } from './atom.ts';

const titleOf = ({ offices, lao, provinceCode }: Pick<ListedElection, 'offices' | 'lao' | 'provinceCode'>): string =>
  `เลือกตั้ง${OFFICES_NAMES[offices].th} ${lao.fullNameTh} ${provinceByCode(provinceCode)?.th ?? ''}`;

/** Election days and, where set, the first day of applications: whole days. */
export function electionCalendarIcs({ coming }: ElectionCalendar, siteOrigin: string): string {
  const calendar = ical({ name: 'ปฏิทินเลือกตั้งท้องถิ่น', prodId: { company: 'Thongthin', product: 'Elections', language: 'TH' } });
  for (const election of coming) {
    const { electionId, electionDay, applicationsFrom, applicationsTo, newestChangeAt, pollState } = election;
    const common = { url: siteOrigin + election.url, stamp: newestChangeAt, allDay: true, transparency: ICalEventTransparency.TRANSPARENT };
    const postponed = pollState === 'postponed' ? ' (เลื่อน)' : '';
    if (electionDay !== null) {
      const description = 'ลงคะแนน 08.00–17.00 น.';
      calendar.createEvent({
        ...common,
        id: `${electionId}@thongthin`,
        start: electionDay,
        summary: titleOf(election) + postponed,
        description,
      });
    }
    if (applicationsFrom !== null) {
      const summary = `เริ่มรับสมัคร ${titleOf(election)}`;
      const description = applicationsTo === null ? '' : `ถึง ${formatDay(applicationsTo, 'th')}`;
      calendar.createEvent({ ...common, id: `${electionId}-applications@thongthin`, start: applicationsFrom, summary, description });
    }
  }
  return calendar.toString();
}

export function electionCalendarAtom({ coming }: ElectionCalendar, siteOrigin: string): string {
  return atomFeed({
    title: 'ปฏิทินเลือกตั้งท้องถิ่น',
    url: siteOrigin + paths.electionCalendar('th'),
    self: siteOrigin + paths.electionCalendarAtom(),
    entries: coming.map((election) => ({
      id: siteOrigin + election.url,
      title: titleOf(election),
      url: siteOrigin + election.url,
      updated: election.newestChangeAt,
      author: election.lao.fullNameTh,
      summary: election.electionDay === null ? 'ยังไม่กำหนดวันเลือกตั้ง' : `วันเลือกตั้ง ${formatDay(election.electionDay, 'th')}`,
    })),
  });
}

export function correctionsAtom({ corrections }: Corrections, siteOrigin: string): string {
  return atomFeed({
    title: 'การแก้ไขผลเลือกตั้งหลังประกาศ',
    url: siteOrigin + paths.corrections('th'),
    self: siteOrigin + paths.correctionsAtom(),
    entries: corrections.map(({ election, contestId, at, office, reason, document }) => ({
      id: `${siteOrigin}${election.url}#${contestId}-${at}`,
      title: `แก้ไขผล ${titleOf(election)}`,
      url: `${siteOrigin}${election.url}#${contestId}`,
      updated: at,
      author: office,
      summary: document === null ? reason : `${reason} (${document})`,
    })),
  });
}
