// วาระ: the terms of council and executive of each LAO, and how they really ended.

import { Term } from '../people/term.ts';
import { lastDayOfTerm } from '../people/term-length.ts';
import { checkTerm, checkTermTogether } from '../people/term-rules.ts';
import { formatDay } from '../text/dates.ts';
import type { Lang } from '../text/lang.ts';
import { blocking } from '../violations.ts';
import { describedFields } from './described-fields.ts';
import type { FieldKind } from './field-kinds.ts';
import { keptByLao, LAO_FIELD, PLACE_FIELDS, placeInLao } from './lao-place.ts';
import type { Sheet } from './sheet.ts';

const day: FieldKind = { kind: 'day' };
const showDay = (value: unknown, lang: Lang): string => formatDay(String(value), lang, 'short');

const FIELDS = [
  ...describedFields<keyof Term>(
    { group: 'term', class: 'public', pinned: ['body', 'ordinal'], fixed: ['body', 'ordinal'], widths: { endReason: 200 } },
    [
      [
        'body',
        'ฝ่าย',
        'Body',
        {
          kind: 'choice',
          choices: [
            { value: 'council', th: 'สภา', en: 'Council', alsoWritten: ['สภาท้องถิ่น', 'ฝ่ายสภา'] },
            { value: 'executive', th: 'ผู้บริหาร', en: 'Executive', alsoWritten: ['ผู้บริหารท้องถิ่น', 'ฝ่ายบริหาร', 'นายก'] },
          ],
        },
        'วาระของสภาหรือของผู้บริหาร ระบุเมื่อเพิ่มแถว',
        'Term of the council or of the executive; given with a new row',
      ],
      [
        'ordinal',
        'วาระที่',
        'Term no.',
        { kind: 'integer' },
        'ลำดับวาระของฝ่ายนั้น นับจาก 1 ระบุเมื่อเพิ่มแถว',
        'Number of the term of that body, from 1; given with a new row',
      ],
      [
        'startDate',
        'วันเลือกตั้ง',
        'Election day',
        day,
        'วันเลือกตั้งทั่วไป ซึ่งเป็นวันเริ่มวาระ',
        'Day of the general election, on which the term begins',
      ],
      [
        'endedOn',
        'สิ้นสุดจริงเมื่อ',
        'Really ended on',
        day,
        'กรอกเมื่อสิ้นสุดก่อนหรือหลังวันครบวาระ',
        'Where the term ended on another day than its last',
      ],
      [
        'endReason',
        'เหตุที่สิ้นสุด',
        'How it ended',
        {
          kind: 'choice',
          choices: [
            { value: 'termEnded', th: 'ครบวาระ', en: 'Term ended' },
            { value: 'councilDissolved', th: 'มีการยุบสภา', en: 'Council dissolved', alsoWritten: ['ยุบสภา'] },
            { value: 'died', th: 'ตาย', en: 'Died' },
            { value: 'resigned', th: 'ลาออก', en: 'Resigned' },
            { value: 'removed', th: 'ถูกให้พ้นจากตำแหน่ง', en: 'Removed' },
            {
              value: 'electionCalledTransitional',
              th: 'กกต. ประกาศกำหนดให้มีการเลือกตั้ง (บทเฉพาะกาล)',
              en: 'Election called (transitional provision)',
            },
            { value: 'laoStatusChanged', th: 'อปท. เปลี่ยนแปลงฐานะ ยุบ หรือรวม', en: 'Organisation changed status' },
            { value: 'courtOrder', th: 'ศาลมีคำพิพากษาหรือคำสั่ง', en: 'Court order' },
            { value: 'extended', th: 'อยู่ต่อตามคำสั่ง คสช.', en: 'Extended by order' },
            { value: 'other', th: 'อื่น ๆ', en: 'Other' },
          ],
        },
        'เหตุที่วาระสิ้นสุด',
        'Why the term ended',
      ],
    ],
  ),
  ...describedFields<keyof Term>({ group: 'report', class: 'internal' }, [
    [
      'reportedOn',
      'แจ้งครบวาระเมื่อ',
      'Reported on',
      day,
      'วันที่ปลัดแจ้ง ผอ.กต.จว. ว่าจะครบวาระ ไม่น้อยกว่า 60 วันก่อนครบวาระ',
      'Day the palad told the provincial election director, at least 60 days before the term ends',
    ],
  ]),
  ...describedFields<keyof Term>({ group: 'computed', class: 'public' }, [
    ['endDate', 'วันครบวาระ', 'Last day', { kind: 'computed', show: showDay }, 'วันเลือกตั้ง + 4 ปี − 1 วัน', 'Election day + 4 years − 1 day'],
    ['termId', 'รหัสวาระ', 'Term id', { kind: 'computed', show: String }, 'รหัสถาวร', 'Permanent id'],
  ]),
];

export const terms: Sheet = {
  name: 'terms',
  label: { th: 'วาระ', en: 'Terms' },
  about: { th: 'วาระของสภาและผู้บริหารท้องถิ่น และวันครบวาระ', en: 'Terms of councils and executives, and the day each ends' },
  schema: Term,
  fields: [...LAO_FIELD, ...FIELDS, ...PLACE_FIELDS],
  within: 'lao',
  keyField: 'termId',
  titleField: 'termId',
  partitionOf: (values) => `lao#${values['laoId']}`,
  placeOf: placeInLao,
  blank: () => ({ endedOn: null, endReason: null, reportedOn: null }),
  newKey: (values) => `term-${String(values['laoId']).slice('lao-'.length)}-${values['body']}-${values['ordinal']}`,
  settle: (_before, after) => ({ ...after, endDate: lastDayOfTerm(String(after['startDate'])) }),
  check: (values, today) => checkTerm(Term.parse(values), today),
  takesTurns: true,
  checkTogether: (values, { siblings }) =>
    checkTermTogether(
      Term.parse(values),
      siblings.map((one) => Term.parse(one)),
    ),
  claims: () => [],
  explainTaken: () =>
    blocking(
      'F.330',
      ['body', 'ordinal'],
      'มีวาระที่นี้ของฝ่ายนี้อยู่แล้ว — แก้ไขแถวเดิม',
      'This term of this body is recorded already: edit that row.',
    ),
  grants: keptByLao(['lao', 'term', 'report'], []),
};
