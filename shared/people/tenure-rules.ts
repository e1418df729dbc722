// What must hold in one tenure by itself. Codes F.30x block, W.30x warn; rules beside other tenures: tenures-together.ts.

import { blocking, type Violation, warning } from '../violations.ts';
import type { Office, Tenure } from './tenure.ts';

/**
 * Since the department asked for it (letter of October 2563 on ELE), every departure is recorded with its reason; of older ones
 * the reason is often not known any more.
 */
const REASONS_KEPT_SINCE = '2020-10-01';

const NUMBERED: readonly Office[] = ['deputyChief', 'councilVicePresident'];

export function checkTenure(tenure: Tenure, today: string): Violation[] {
  return [...checkDays(tenure, today), ...checkDeparture(tenure), ...checkSuspension(tenure), ...checkAppointment(tenure)];
}

function checkDays({ startDate, endDate, birthDate, confirmedOn }: Tenure, today: string): Violation[] {
  const found: Violation[] = [];
  if (startDate !== null && endDate !== null && endDate < startDate) {
    found.push(
      blocking('F.301', ['endDate', 'startDate'], 'วันที่พ้นต้องไม่ก่อนวันที่เข้ารับตำแหน่ง', 'The last day in office cannot be before the first.'),
    );
  }
  for (const [field, value] of [
    ['birthDate', birthDate],
    ['confirmedOn', confirmedOn],
  ] as const) {
    if (value !== null && value > today)
      found.push(blocking('F.302', [field], 'วันที่นี้ยังมาไม่ถึง ตรวจสอบ พ.ศ./ค.ศ.', 'This day has not come yet; check the era of the year.'));
  }
  if (startDate === null && endDate === null) {
    found.push(warning('W.301', ['startDate'], 'ยังไม่ได้ระบุวันที่เข้ารับตำแหน่ง', 'The day of taking office is not given.'));
  }
  return found;
}

function checkDeparture({ endDate, departureReason, departureNote }: Tenure): Violation[] {
  const found: Violation[] = [];
  if (departureReason !== null && endDate === null) {
    found.push(
      blocking(
        'F.303',
        ['endDate', 'departureReason'],
        'ระบุเหตุที่พ้นแล้ว ต้องระบุวันที่พ้นด้วย (หยุดปฏิบัติหน้าที่ไม่ใช่การพ้น ใช้ช่องหยุดปฏิบัติหน้าที่)',
        'A reason for leaving is given, so the day is needed too (suspension is not leaving: use its own fields).',
      ),
    );
  }
  if (departureReason === null && endDate !== null) {
    const [th, en] = ['ระบุเหตุที่พ้นจากตำแหน่ง', 'Say why the person left office.'];
    found.push(
      endDate >= REASONS_KEPT_SINCE ? blocking('F.304', ['departureReason'], th, en) : warning('W.304', ['departureReason'], th, en),
    );
  }
  if (departureReason === 'other' && departureNote === null) {
    found.push(blocking('F.305', ['departureNote'], 'เหตุ “อื่น ๆ” ต้องมีรายละเอียด', 'The reason “other” needs a note.'));
  }
  return found;
}

function checkSuspension({ suspendedFrom, suspendedTo, startDate, endDate }: Tenure): Violation[] {
  const found: Violation[] = [];
  if (suspendedTo !== null && (suspendedFrom === null || suspendedTo < suspendedFrom)) {
    found.push(
      blocking(
        'F.306',
        ['suspendedTo', 'suspendedFrom'],
        'วันสุดท้ายที่หยุดปฏิบัติหน้าที่ต้องไม่ก่อนวันเริ่ม',
        'A suspension ends on or after the day it begins.',
      ),
    );
  }
  const isOutside =
    suspendedFrom !== null && ((startDate !== null && suspendedFrom < startDate) || (endDate !== null && suspendedFrom > endDate));
  if (isOutside) {
    found.push(blocking('F.307', ['suspendedFrom'], 'หยุดปฏิบัติหน้าที่ได้เฉพาะระหว่างที่ดำรงตำแหน่ง', 'One can be suspended only while in office.'));
  }
  return found;
}

function checkAppointment({ appointedBy, appointmentNumber, appointmentDate, office, ordinal }: Tenure): Violation[] {
  const found: Violation[] = [];
  if (appointedBy === null) found.push(blocking('F.308', ['appointedBy'], 'ระบุที่มาของตำแหน่ง', 'Say what brought the person into office.'));
  const missing = [...(appointmentNumber === null ? ['appointmentNumber'] : []), ...(appointmentDate === null ? ['appointmentDate'] : [])];
  if (appointedBy === 'order' && missing.length > 0) {
    found.push(warning('W.302', missing, 'คำสั่งแต่งตั้งต้องมีเลขที่และวันที่', 'An appointment order has a number and a day.'));
  }
  if (NUMBERED.includes(office) && ordinal === null) {
    found.push(
      warning('W.303', ['ordinal'], 'ระบุว่าเป็นคนที่เท่าใด ผู้รักษาราชการแทนเป็นไปตามลำดับ', 'Say which one it is: they act in this order.'),
    );
  }
  return found;
}
