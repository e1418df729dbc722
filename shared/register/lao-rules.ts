// What must hold, and what is doubtful, in a record of the register. Codes F.1xx block, W.1xx warn.

import { addYears } from '../people/term-length.ts';
import { blocking, type Violation, warning } from '../violations.ts';
import { codeParts } from './dla-code.ts';
import type { Lao } from './lao.ts';
import { LAO_TYPES } from './lao-type.ts';
import { postcodePrefix, provinceByCode } from './provinces.ts';

const SPECIAL_FORMS = ['bma', 'pattaya'];
/** A change of status is announced at most months before it takes effect. */
const MOST_YEARS_AHEAD = 2;

/** All violations of one record, blocking ones first. `today` is the day in Asia/Bangkok. */
export function checkLao(lao: Lao, today: string): Violation[] {
  return [...checkCode(lao), ...checkDates(lao, today), ...checkPlace(lao), ...checkPopulation(lao), ...checkFlaws(lao)].sort(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  );
}

function checkCode(lao: Lao): Violation[] {
  if (lao.code === null) {
    return SPECIAL_FORMS.includes(lao.type)
      ? []
      : [
          blocking(
            'F.101',
            ['code'],
            'ต้องมีรหัส อปท. 8 หลัก (เว้นได้เฉพาะ กทม. และเมืองพัทยา)',
            'An eight-digit LAO code is required (only Bangkok and Pattaya may go without).',
          ),
        ];
  }
  const found: Violation[] = [];
  const parts = codeParts(lao.code);
  const expected = LAO_TYPES[lao.type].codePrefix;
  if (expected !== null && parts.type !== expected) {
    found.push(
      warning(
        'W.101',
        ['code', 'type'],
        `รหัสขึ้นต้นด้วย ${parts.type} แต่ประเภทนี้ตามปกติขึ้นต้นด้วย ${expected} — ตรวจสอบว่าเปลี่ยนฐานะแล้วคงรหัสเดิมหรือพิมพ์ผิด`,
        `The code begins with ${parts.type}, this type usually with ${expected}: check whether the code was kept after a change of status.`,
      ),
    );
  }
  if (parts.province !== lao.provinceCode) {
    found.push(
      warning(
        'W.102',
        ['code', 'provinceCode'],
        `รหัสอยู่ในจังหวัด ${provinceByCode(parts.province)?.th ?? parts.province} แต่ระเบียนอยู่ในจังหวัด ${provinceByCode(lao.provinceCode)?.th}`,
        `The code belongs to ${provinceByCode(parts.province)?.en ?? parts.province}, the record to ${provinceByCode(lao.provinceCode)?.en}.`,
      ),
    );
  }
  return found;
}

function checkDates(lao: Lao, today: string): Violation[] {
  const found: Violation[] = [];
  if (lao.establishedDate !== null && lao.abolishedDate !== null && lao.abolishedDate <= lao.establishedDate) {
    found.push(
      blocking(
        'F.102',
        ['abolishedDate', 'establishedDate'],
        'วันที่ยุบต้องอยู่หลังวันที่จัดตั้ง',
        'The day of abolition must be after the day of establishment.',
      ),
    );
  }
  for (const field of ['abolishedDate', 'designationFrom'] as const) {
    const day = lao[field] ?? '';
    if (day > addYears(today, MOST_YEARS_AHEAD)) {
      found.push(
        blocking(
          'F.108',
          [field],
          `วันที่นี้อยู่ข้างหน้าเกิน ${MOST_YEARS_AHEAD} ปี ตรวจสอบ พ.ศ./ค.ศ.`,
          `This day is more than ${MOST_YEARS_AHEAD} years ahead; check the era of the year.`,
        ),
      );
    } else if (day > today) {
      found.push(
        warning(
          'W.108',
          [field],
          'วันที่นี้ยังมาไม่ถึง — หน้าเว็บจะเปลี่ยนเองในวันนั้น',
          'This day has not come yet: the pages change by themselves on it.',
        ),
      );
    }
  }
  for (const field of ['establishedDate', 'populationDate', 'confirmedOn'] as const) {
    if ((lao[field] ?? '') > today)
      found.push(blocking('F.103', [field], 'วันที่นี้ยังมาไม่ถึง ตรวจสอบ พ.ศ./ค.ศ.', 'This day has not come yet; check the era of the year.'));
  }
  if (lao.designationFrom !== null && lao.establishedDate !== null && lao.designationFrom < lao.establishedDate) {
    found.push(
      warning('W.103', ['designationFrom', 'establishedDate'], 'ใช้ชื่อนี้ก่อนวันที่จัดตั้ง', 'The present name is dated before the establishment.'),
    );
  }
  if (lao.successorLaoId !== null && lao.abolishedDate === null) {
    found.push(
      blocking(
        'F.104',
        ['successorLaoId', 'abolishedDate'],
        'ระบุผู้รับช่วงต่อแล้ว ต้องระบุวันที่ยุบหรือรวมด้วย',
        'A successor is given, so the day of abolition or merger is needed too.',
      ),
    );
  }
  if (lao.successorLaoId === lao.laoId) {
    found.push(blocking('F.105', ['successorLaoId'], 'อปท. รับช่วงต่อจากตนเองไม่ได้', 'An organisation cannot be its own successor.'));
  }
  return found;
}

function checkPlace(lao: Lao): Violation[] {
  const found: Violation[] = [];
  if ((lao.latitude === null) !== (lao.longitude === null)) {
    found.push(
      blocking('F.106', ['latitude', 'longitude'], 'ต้องมีทั้งละติจูดและลองจิจูด หรือเว้นทั้งสองช่อง', 'Give both latitude and longitude, or neither.'),
    );
  }
  if (lao.latitude !== null && Number.isInteger(lao.latitude) && lao.longitude !== null && Number.isInteger(lao.longitude)) {
    found.push(
      warning('W.104', ['latitude', 'longitude'], 'พิกัดเป็นจำนวนเต็ม น่าจะไม่ใช่ที่ตั้งจริง', 'Whole-number coordinates are hardly a real place.'),
    );
  }
  if (lao.postcode !== null && !lao.postcode.startsWith(postcodePrefix(lao.provinceCode))) {
    found.push(
      warning(
        'W.107',
        ['postcode', 'provinceCode'],
        `รหัสไปรษณีย์ของจังหวัดนี้ตามปกติขึ้นต้นด้วย ${postcodePrefix(lao.provinceCode)}`,
        `Postcodes of this province usually begin with ${postcodePrefix(lao.provinceCode)}.`,
      ),
    );
  }
  if (lao.districtTh === null && lao.type !== 'bma') {
    found.push(blocking('F.107', ['districtTh'], 'ต้องระบุอำเภอ', 'A district is required.'));
  }
  return found;
}

function checkPopulation(lao: Lao): Violation[] {
  if (lao.population !== null && lao.populationDate === null) {
    return [
      warning(
        'W.105',
        ['populationDate'],
        'ระบุวันที่ของจำนวนประชากร (ตามปกติ 30 กันยายน หรือ 31 ธันวาคม)',
        'Say as of which day the population was counted.',
      ),
    ];
  }
  return [];
}

function checkFlaws(lao: Lao): Violation[] {
  return lao.flawedValues.map(({ field, text }) =>
    warning(
      'W.106',
      [field],
      `แหล่งข้อมูลให้ค่า “${text}” ซึ่งใช้ไม่ได้ — กรอกค่าที่ถูกต้อง`,
      `The source gave “${text}”, which cannot be used: enter the right value.`,
    ),
  );
}
