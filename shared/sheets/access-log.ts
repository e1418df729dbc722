// บันทึกการเข้าดูข้อมูลบุคคล: the auditor reads it, the API adds to it, nobody changes it.

import { AccessEntry } from '../people/access-entry.ts';
import { NOTHING, READ_ONLY } from '../permissions.ts';
import { provinceByCode } from '../register/provinces.ts';
import { formatInstant } from '../text/dates.ts';
import type { Bilingual, Lang } from '../text/lang.ts';
import { describedFields } from './described-fields.ts';
import type { FieldKind } from './field-kinds.ts';
import type { Sheet, Values } from './sheet.ts';

const shown = (show: (value: string, lang: Lang) => string): FieldKind => ({
  kind: 'computed',
  show: (value, lang) => (value === null ? '' : show(String(value), lang)),
});
const asItIs = shown((value) => value);
const WAYS: Readonly<Record<AccessEntry['by'], Bilingual>> = {
  nationalId: { th: 'เลขประจำตัวประชาชน', en: 'National ID' },
  name: { th: 'ชื่อ', en: 'Name' },
  candidacy: { th: 'ผู้สมัครรับเลือกตั้ง', en: 'Candidacy' },
  birthDate: { th: 'ดูวันเกิด', en: 'Birth date' },
};
const wayOf = (value: string): AccessEntry['by'] | undefined => AccessEntry.shape.by.safeParse(value).data;

/** Empty in a row that somebody else than the system tries to add. */
const instantOf = (values: Values): string => String(values['at'] ?? '');

const Place = AccessEntry.pick({ provinceCode: true });

export const accessLog: Sheet = {
  name: 'accessLog',
  label: { th: 'บันทึกการตรวจสอบบุคคล', en: 'Access log' },
  about: {
    th: 'ใครตรวจสอบบุคคลใด เมื่อใด เพื่ออะไร ระบบบันทึกเอง แก้ไขไม่ได้',
    en: 'Who looked up whom, when and for what; written by the system, changed by nobody',
  },
  schema: AccessEntry,
  fields: describedFields<keyof AccessEntry>(
    {
      group: 'computed',
      class: 'sensitive',
      pinned: ['at'],
      widths: { at: 240, by: 190, officerName: 180, office: 260, purpose: 320, name: 200, shown: 260, lookId: 220 },
    },
    [
      ['at', 'เวลา', 'When', shown(formatInstant), 'เวลาที่ตรวจ', 'When the look was taken'],
      ['officerName', 'ผู้ตรวจ', 'Who', asItIs, 'เจ้าหน้าที่ผู้ตรวจ', 'The officer who looked'],
      ['office', 'หน่วยงาน', 'Office', asItIs, 'หน่วยงานของผู้ตรวจ', 'The officer’s office'],
      ['purpose', 'วัตถุประสงค์', 'Purpose', asItIs, 'เหตุผลที่ตรวจตามที่ผู้ตรวจระบุ', 'For what, as the officer gave it'],
      [
        'by',
        'ค้นด้วย',
        'Looked up by',
        shown((value, lang) => {
          const way = wayOf(value);
          return way === undefined ? value : WAYS[way][lang];
        }),
        'ด้วยเลขประจำตัว ชื่อ หรือใบสมัคร เลขไม่ถูกบันทึก',
        'By number, by name, or by candidacy; a number is not written down',
      ],
      ['name', 'ชื่อที่ค้น', 'Name asked', asItIs, 'ชื่อที่พิมพ์ค้น', 'The name that was typed'],
      ['shown', 'ระเบียนที่แสดง', 'Records shown', asItIs, 'ระเบียนที่แสดงแก่ผู้ตรวจ', 'What was shown to the officer'],
      [
        'provinceCode',
        'จังหวัดของผู้ตรวจ',
        'Province',
        shown((value, lang) => provinceByCode(value)?.[lang] ?? ''),
        'จังหวัดที่ผู้ตรวจดูแล',
        'Province of the officer’s scope',
      ],
      ['officerId', 'รหัสผู้ตรวจ', 'Officer id', asItIs, 'รหัสผู้ใช้', 'Id of the officer'],
      ['lookId', 'รหัสการตรวจ', 'Look id', asItIs, 'รหัสถาวร', 'Permanent id'],
    ],
  ),
  keyField: 'lookId',
  titleField: 'officerName',
  // A partition of its own for each month: looks are many, and are read by place and not together with other records.
  partitionOf: (values) => `country#looks-${instantOf(values).slice(0, 7)}`,
  placeOf: (values) => ({
    laoId: null,
    districtTh: null,
    provinceCode: Place.parse({ provinceCode: values['provinceCode'] ?? null }).provinceCode,
  }),
  blank: () => ({ provinceCode: null, name: null, shown: [] }),
  newKey: (values, random) => `look-${instantOf(values).replace(/\D/g, '')}-${random}`,
  settle: (_before, after) => after,
  check: () => [],
  claims: () => [],
  grants: {
    auditor: READ_ONLY,
    department: NOTHING,
    province: NOTHING,
    district: NOTHING,
    lao: NOTHING,
    electionDirector: NOTHING,
    electionHelper: NOTHING,
    provincialElectionDirector: NOTHING,
    executiveViewer: NOTHING,
  },
};
