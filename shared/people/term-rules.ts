// What must hold in a term, by itself (F.33x) and beside the other terms of the same body (F.335, F.336).

import { termDeadlinesOn } from '../law/term-deadlines.ts';
import { addDays, formatDay } from '../text/dates.ts';
import { blocking, type Violation, warning } from '../violations.ts';
import type { Term } from './term.ts';
import { lastDayOf } from './term-watch.ts';

export function checkTerm(term: Term, today: string): Violation[] {
  return [...checkEnd(term), ...checkReport(term, today), ...checkBeginning(term, today)];
}

function checkEnd({ startDate, endDate, endedOn, endReason }: Term): Violation[] {
  const found: Violation[] = [];
  if (endedOn !== null && endedOn < startDate)
    found.push(blocking('F.331', ['endedOn', 'startDate'], 'วาระสิ้นสุดก่อนวันเลือกตั้งไม่ได้', 'A term cannot end before its election day.'));
  if (endedOn !== null && endReason === null) found.push(blocking('F.332', ['endReason'], 'ระบุเหตุที่วาระสิ้นสุด', 'Say why the term ended.'));
  if (endedOn === null && endReason !== null && endReason !== 'termEnded')
    found.push(blocking('F.333', ['endedOn'], 'ระบุวันที่วาระสิ้นสุดจริง', 'Say on which day the term really ended.'));
  if (endedOn !== null && endedOn > endDate && endReason !== 'extended') {
    found.push(
      warning(
        'W.331',
        ['endedOn', 'endReason'],
        'สิ้นสุดหลังวันครบวาระ — เลือกเหตุ “อยู่ต่อตามคำสั่ง คสช.” หรือแก้วันที่',
        'The term ended after its last day: choose “extended by order”, or correct the day.',
      ),
    );
  }
  return found;
}

function checkReport({ endDate, reportedOn }: Term, today: string): Violation[] {
  if (reportedOn === null) return [];
  if (reportedOn > today) return [blocking('F.334', ['reportedOn'], 'วันที่นี้ยังมาไม่ถึง', 'This day has not come yet.')];
  const deadlines = termDeadlinesOn(endDate);
  if (deadlines === null || reportedOn <= addDays(endDate, -deadlines.reportDaysBefore)) return [];
  return [
    warning(
      'W.332',
      ['reportedOn'],
      `แจ้งน้อยกว่า ${deadlines.reportDaysBefore} วันก่อนครบวาระ (${deadlines.reportSource})`,
      `Reported less than ${deadlines.reportDaysBefore} days before the term ends (${deadlines.reportSource}).`,
    ),
  ];
}

function checkBeginning({ startDate }: Term, today: string): Violation[] {
  return startDate > today ? [warning('W.333', ['startDate'], 'วันเลือกตั้งยังมาไม่ถึง', 'The election day has not come yet.')] : [];
}

export function checkTermTogether(term: Term, siblings: readonly Term[]): Violation[] {
  return siblings
    .filter(({ body }) => body === term.body)
    .flatMap((other) => {
      const [earlier, later] = other.ordinal < term.ordinal ? [other, term] : [term, other];
      if (later.startDate <= earlier.startDate) {
        return [
          blocking(
            'F.335',
            ['ordinal', 'startDate'],
            `วาระที่ ${later.ordinal} ต้องเริ่มหลังวาระที่ ${earlier.ordinal} (${formatDay(earlier.startDate, 'th', 'short')})`,
            `Term ${later.ordinal} must begin after term ${earlier.ordinal} (${formatDay(earlier.startDate, 'en', 'short')}).`,
          ),
        ];
      }
      if (later.startDate > lastDayOf(earlier)) return [];
      return [
        blocking(
          'F.336',
          ['startDate', 'endedOn'],
          `วาระที่ ${earlier.ordinal} ยังไม่สิ้นสุดในวันที่วาระที่ ${later.ordinal} เริ่ม — ระบุวันที่สิ้นสุดจริงของวาระก่อน`,
          `Term ${earlier.ordinal} is not over when term ${later.ordinal} begins: say when the earlier one really ended.`,
        ),
      ];
    });
}
