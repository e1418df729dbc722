// The public catalogue of what the system checks, sheet by sheet: what an officer may be told, in general words. The rules themselves
// stand beside the data they judge; a test keeps the two together. F-codes block, W-codes warn.

import { COUNT_RULES } from '../elections/count-rules.ts';
import { ELECTION_ACT } from '../law/acts.ts';
import type { Bilingual } from '../text/lang.ts';
import { ELECTION_RULES } from './election-rules.ts';

export interface CataloguedRule {
  readonly code: string;
  readonly severity: 'blocking' | 'warning';
  /** Name of the sheet; `every` where it holds in all of them. */
  readonly sheet: string;
  readonly what: Bilingual;
  /** Act and section; empty where the rule follows from the data alone. */
  readonly law: string;
}

const FOUNDING = 'พ.ร.บ. จัดตั้ง อปท. แต่ละประเภท';
const ELECTION = `${ELECTION_ACT} และระเบียบ กกต.`;

function rule(sheet: string, code: string, th: string, en: string, law = ''): CataloguedRule {
  return { sheet, code, severity: code.startsWith('F') ? 'blocking' : 'warning', what: { th, en }, law };
}

const OWN_RULES: readonly CataloguedRule[] = [
  rule(
    'every',
    'F.007',
    'ไม่พบภาพนี้ หรือไม่ใช่ภาพของ อปท. นี้ — ส่งภาพด้วยปุ่ม “ภาพถ่าย”',
    'There is no such photo for this organisation: send one with the button “Photo”.',
  ),
  rule('every', 'F.003', 'ต้องกรอกช่องที่จำเป็น', 'A field that is needed is empty.'),
  rule(
    'every',
    'F.004',
    'ค่านี้เป็นของระเบียนอื่นอยู่แล้ว — เปิดระเบียนนั้นแทนการเพิ่มใหม่',
    'The value already belongs to another record: open that record instead.',
  ),
  rule(
    'laos',
    'F.101',
    'ต้องมีรหัส อปท. 8 หลัก (เว้นได้เฉพาะ กทม. และเมืองพัทยา)',
    'An eight-digit LAO code is required (only Bangkok and Pattaya may go without).',
  ),
  rule(
    'laos',
    'W.101',
    'สองหลักแรกของรหัสไม่ตรงกับประเภท — ตรวจสอบว่าเปลี่ยนฐานะแล้วคงรหัสเดิมหรือพิมพ์ผิด',
    'The code does not begin as codes of this type do: check whether the code was kept after a change of status, or mistyped.',
  ),
  rule('laos', 'F.102', 'วันที่ยุบต้องอยู่หลังวันที่จัดตั้ง', 'The day of abolition must be after the day of establishment.'),
  rule('laos', 'W.102', 'จังหวัดในรหัสไม่ตรงกับจังหวัดของระเบียน', 'The province in the code is not that of the record.'),
  rule('laos', 'F.103', 'วันที่นี้ยังมาไม่ถึง ตรวจสอบ พ.ศ./ค.ศ.', 'This day has not come yet; check the era of the year.'),
  rule('laos', 'W.103', 'ใช้ชื่อนี้ก่อนวันที่จัดตั้ง', 'The present name is dated before the establishment.'),
  rule('laos', 'F.104', 'ระบุผู้รับช่วงต่อแล้ว ต้องระบุวันที่ยุบหรือรวมด้วย', 'A successor is given, so the day of abolition or merger is needed too.'),
  rule('laos', 'W.104', 'พิกัดเป็นจำนวนเต็ม น่าจะไม่ใช่ที่ตั้งจริง', 'Whole-number coordinates are hardly a real place.'),
  rule('laos', 'F.105', 'อปท. รับช่วงต่อจากตนเองไม่ได้', 'An organisation cannot be its own successor.'),
  rule('laos', 'W.105', 'ระบุวันที่ของจำนวนประชากร (ตามปกติ 30 กันยายน หรือ 31 ธันวาคม)', 'Say as of which day the population was counted.'),
  rule('laos', 'F.106', 'ต้องมีทั้งละติจูดและลองจิจูด หรือเว้นทั้งสองช่อง', 'Give both latitude and longitude, or neither.'),
  rule('laos', 'W.106', 'แหล่งข้อมูลให้ค่าที่ใช้ไม่ได้ — กรอกค่าที่ถูกต้อง', 'The source gave a value that cannot be used: enter the right one.'),
  rule('laos', 'F.107', 'ต้องระบุอำเภอ', 'A district is required.'),
  rule('laos', 'W.107', 'รหัสไปรษณีย์ไม่ใช่ของจังหวัดนี้', 'The postcode is not of this province.'),
  rule('laos', 'F.108', 'วันที่อยู่ข้างหน้าไกลเกินไป ตรวจสอบ พ.ศ./ค.ศ.', 'The day is too far ahead; check the era of the year.'),
  rule('laos', 'W.108', 'วันที่นี้ยังมาไม่ถึง — หน้าเว็บจะเปลี่ยนเองในวันนั้น', 'This day has not come yet: the pages change by themselves on it.'),
  rule('officers', 'F.201', 'บทบาทนี้ต้องระบุพื้นที่ที่ดูแลให้ครบ', 'This role needs the area it works in.'),
  rule('tenures', 'F.301', 'วันที่พ้นต้องไม่ก่อนวันที่เข้ารับตำแหน่ง', 'The last day in office cannot be before the first.'),
  rule('tenures', 'W.301', 'ยังไม่ได้ระบุวันที่เข้ารับตำแหน่ง', 'The day of taking office is not given.'),
  rule('tenures', 'F.302', 'วันที่นี้ยังมาไม่ถึง ตรวจสอบ พ.ศ./ค.ศ.', 'This day has not come yet; check the era of the year.'),
  rule('tenures', 'W.302', 'คำสั่งแต่งตั้งต้องมีเลขที่และวันที่', 'An appointment order has a number and a day.'),
  rule(
    'tenures',
    'F.303',
    'ระบุเหตุที่พ้นแล้ว ต้องระบุวันที่พ้นด้วย (หยุดปฏิบัติหน้าที่ไม่ใช่การพ้น ใช้ช่องหยุดปฏิบัติหน้าที่)',
    'A reason for leaving is given, so the day is needed too (suspension is not leaving: use its own fields).',
  ),
  rule('tenures', 'W.303', 'ระบุว่าเป็นคนที่เท่าใด ผู้รักษาราชการแทนเป็นไปตามลำดับ', 'Say which one it is: they act in this order.'),
  rule('tenures', 'F.304', 'พ้นจากตำแหน่งแล้วต้องระบุเหตุที่พ้น', 'Who has left needs a reason for leaving.'),
  rule('tenures', 'W.304', 'พ้นจากตำแหน่งแล้วควรระบุเหตุที่พ้น', 'Who has left should have a reason for leaving.'),
  rule('tenures', 'F.305', 'เหตุ “อื่น ๆ” ต้องมีรายละเอียด', 'The reason “other” needs a note.'),
  rule('tenures', 'F.306', 'วันสุดท้ายที่หยุดปฏิบัติหน้าที่ต้องไม่ก่อนวันเริ่ม', 'A suspension ends on or after the day it begins.'),
  rule('tenures', 'F.307', 'หยุดปฏิบัติหน้าที่ได้เฉพาะระหว่างที่ดำรงตำแหน่ง', 'One can be suspended only while in office.'),
  rule('tenures', 'F.308', 'ระบุที่มาของตำแหน่ง', 'Say what brought the person into office.'),
  rule(
    'tenures',
    'F.311',
    'ช่วงเวลาซ้อนกับผู้ที่ยังดำรงตำแหน่งเดียวกัน — บันทึกการพ้นจากตำแหน่งของคนก่อน หรือแก้วันที่',
    'This overlaps with somebody still in the same office: record the earlier departure, or correct the days.',
  ),
  rule(
    'tenures',
    'W.312',
    'ช่วงเวลาซ้อนกับผู้ที่เคยดำรงตำแหน่งเดียวกัน — ตรวจสอบวันที่',
    'This overlaps with a former holder of the same office: check the days.',
  ),
  rule(
    'tenures',
    'W.311',
    'ตำแหน่งนี้ไม่ว่าง — ใช้ “รักษาราชการแทน” หรือบันทึกการพ้นจากตำแหน่งก่อน',
    'The office is not vacant: choose “acting in place”, or record the departure first.',
  ),
  rule('tenures', 'F.312', 'ฝ่ายบริหารเป็นสมาชิกสภาในเวลาเดียวกันไม่ได้', 'Nobody sits in executive and council at once.', FOUNDING),
  rule('tenures', 'F.313', 'เหตุที่พ้นนี้ใช้กับตำแหน่งนี้ไม่ได้', 'This office cannot be left for this reason.', FOUNDING),
  rule(
    'tenures',
    'W.313',
    'มีชื่อนี้ในตำแหน่งนี้อยู่แล้ว — ตรวจสอบว่าไม่ใช่แถวซ้ำ',
    'The same name is in this office already: check that the row is not a double.',
  ),
  rule(
    'tenures',
    'F.314',
    'สมาชิกสภาเกินจำนวนที่พึงมี — บันทึกการพ้นจากตำแหน่งก่อน หรือแก้จำนวนสมาชิกสภาในทะเบียน',
    'The council would have more members than seats: record departures first, or correct the seats in the register.',
    FOUNDING,
  ),
  rule(
    'tenures',
    'W.314',
    'ประธานและรองประธานสภาต้องเป็นสมาชิกสภา — ไม่พบชื่อนี้ในสมาชิกสภาที่ดำรงตำแหน่ง',
    'President and vice-presidents are councillors; this name is not among those in office.',
  ),
  rule(
    'tenures',
    'F.315',
    'อายุต้องถึงเกณฑ์ในวันเลือกตั้งหรือวันแต่งตั้ง',
    'The age required on the day of election or appointment is not reached.',
    FOUNDING,
  ),
  rule('tenures', 'W.315', 'อปท. นี้ยุบหรือรวมแล้ว — บันทึกการพ้นจากตำแหน่ง', 'The organisation no longer exists: record the departure.'),
  rule(
    'tenures',
    'F.316',
    'อปท. ประเภทนี้ไม่มีตำแหน่งนี้ หรือมีครบจำนวนแล้ว',
    'This type has no such office, or has as many as the law allows.',
    FOUNDING,
  ),
  rule(
    'tenures',
    'F.317',
    'เลขานุการและที่ปรึกษารวมกันเกินจำนวน',
    'There are more secretaries and advisers together than the law allows.',
    FOUNDING,
  ),
  rule(
    'tenures',
    'F.318',
    'วุฒิการศึกษาต้องถึงเกณฑ์ หรือเคยดำรงตำแหน่งที่กฎหมายกำหนด',
    'The education required, or the office that stands in for it, is missing.',
    FOUNDING,
  ),
  rule(
    'tenures',
    'F.319',
    'ดำรงตำแหน่งครบวาระติดต่อกันตามกฎหมายแล้ว ยังกลับมาไม่ได้',
    'The terms one may serve in a row are over; the person may not return yet.',
    FOUNDING,
  ),
  rule(
    'tenures',
    'F.320',
    'ตำแหน่งนี้มีผู้ดำรงตำแหน่งอยู่แล้ว — บันทึกการพ้นจากตำแหน่งก่อน',
    'Somebody holds this office already: record that departure first.',
  ),
  rule(
    'tenures',
    'F.321',
    'บุคคลดำรงสองตำแหน่งพร้อมกันไม่ได้ — บันทึกการพ้นจากตำแหน่งเดิมก่อน',
    'Nobody holds two such offices: record that departure first.',
  ),
  rule('terms', 'F.330', 'มีวาระที่นี้ของฝ่ายนี้อยู่แล้ว — แก้ไขแถวเดิม', 'This term of this body is recorded already: edit that row.'),
  rule('terms', 'F.331', 'วาระสิ้นสุดก่อนวันเลือกตั้งไม่ได้', 'A term cannot end before its election day.'),
  rule(
    'terms',
    'W.331',
    'สิ้นสุดหลังวันครบวาระ — เลือกเหตุ “อยู่ต่อตามคำสั่ง คสช.” หรือแก้วันที่',
    'The term ended after its last day: choose “extended by order”, or correct the day.',
    FOUNDING,
  ),
  rule('terms', 'F.332', 'ระบุเหตุที่วาระสิ้นสุด', 'Say why the term ended.'),
  rule('terms', 'W.332', 'แจ้งการครบวาระช้ากว่าที่กฎหมายกำหนด', 'The end of the term was reported later than the law asks.', ELECTION),
  rule('terms', 'F.333', 'ระบุวันที่วาระสิ้นสุดจริง', 'Say on which day the term really ended.'),
  rule('terms', 'W.333', 'วันเลือกตั้งยังมาไม่ถึง', 'The election day has not come yet.'),
  rule('terms', 'F.334', 'วันที่นี้ยังมาไม่ถึง', 'This day has not come yet.'),
  rule('terms', 'F.335', 'วาระต้องเริ่มหลังวาระก่อนหน้า', 'A term begins after the one before it.'),
  rule(
    'terms',
    'F.336',
    'วาระก่อนหน้ายังไม่สิ้นสุดเมื่อวาระนี้เริ่ม — ระบุวันที่สิ้นสุดจริงของวาระก่อน',
    'The term before is not over when this one begins: say when it really ended.',
  ),
  rule('palads', 'F.350', 'อปท. นี้มีแถวปลัดอยู่แล้ว — แก้ไขแถวเดิม', 'This organisation has its row already: edit that one.'),
  rule(
    'palads',
    'F.351',
    'ตำแหน่งว่างไม่มีข้อมูลบุคคล — ลบข้อมูลบุคคล หรือแก้ “ตำแหน่งว่าง” เป็น ไม่',
    'A vacant position has no person: clear the person’s fields, or set “vacant” to no.',
  ),
  rule(
    'palads',
    'W.351',
    'กรอกให้ครบ: ภาพถ่าย ชื่อ สกุล ตำแหน่ง ระดับ สังกัด โทรศัพท์',
    'Complete the record: photo, names, position, level, affiliation, telephone.',
  ),
  rule(
    'palads',
    'F.352',
    'ต้องกรอกชื่อ ตำแหน่ง และระดับ หากไม่มีผู้ดำรงตำแหน่งให้เลือก “ตำแหน่งว่าง”',
    'Name, position and level are required; where nobody holds the position, choose “vacant”.',
  ),
  rule(
    'palads',
    'W.352',
    'ข้าราชการเกษียณวันที่ 30 กันยายนของปีงบประมาณที่อายุครบ 60 ปี',
    'Officials retire on 30 September of the fiscal year in which they turn 60.',
  ),
  rule('palads', 'F.353', 'วันที่นี้ยังมาไม่ถึง ตรวจสอบ พ.ศ./ค.ศ.', 'This day has not come yet; check the era of the year.'),
  rule(
    'palads',
    'W.353',
    'ถึงวันเกษียณแล้ว — ปรับปรุงผู้ดำรงตำแหน่ง หรือบันทึกตำแหน่งว่าง',
    'The day of retirement is past: enter the new holder, or that the position is vacant.',
  ),
  rule('palads', 'F.354', 'วันเกษียณต้องอยู่หลังวันที่เข้ารับตำแหน่ง', 'Retirement comes after taking office.'),
  rule('palads', 'F.355', 'ชื่อตำแหน่งไม่ตรงกับประเภทของ อปท.', 'The position is not the one this type of organisation has.'),
  rule(
    'persons',
    'F.371',
    'เลขประจำตัวนี้เป็นของบุคคลในระบบแล้ว — เสนอรวมบุคคล',
    'A person with this number is recorded already: propose a merge.',
  ),
  rule('persons', 'F.372', 'วันที่นี้ยังมาไม่ถึง ตรวจสอบ พ.ศ./ค.ศ.', 'This day has not come yet; check the era of the year.'),
  rule('persons', 'F.373', 'รวมบุคคลเข้ากับตนเองไม่ได้', 'A person cannot be merged into itself.'),
  rule('persons', 'F.374', 'เลขประจำตัวประชาชนไม่ถูกต้อง', 'The national ID is not a valid one.'),
  rule(
    'persons',
    'F.375',
    'เลขประจำตัวประชาชนที่เทียบไว้ต่างกัน จึงเป็นคนละคน รวมกันไม่ได้',
    'Their national IDs differ: they are two people and cannot be merged.',
  ),
  rule(
    'persons',
    'F.376',
    'บุคคลที่เลือกเก็บไว้ถูกรวมเข้ากับคนอื่นแล้ว — เลือกบุคคลนั้นแทน หรือแยกออกก่อน',
    'The person to be kept is merged into another: choose that one, or split them first.',
  ),
];

const OF_COUNTS: readonly CataloguedRule[] = COUNT_RULES.map(({ code, severity, title, law, whatToDo }) => ({
  sheet: 'unitCounts',
  code,
  severity,
  what: { th: `${title.th} — ${whatToDo.th}`, en: `${title.en}: ${whatToDo.en}` },
  law,
}));

export const RULE_CATALOGUE: readonly CataloguedRule[] = [
  rule('every', 'F.002', 'อ่านค่าที่พิมพ์ไม่ได้ — พิมพ์ตามรูปแบบที่ข้อความบอก', 'What was typed cannot be read: type it as the message says.'),
  ...OWN_RULES,
  ...ELECTION_RULES.map((line) => rule(...line)),
  ...OF_COUNTS,
];

/** What is checked in a sheet, its own rules first. */
export function rulesOf(sheet: string): CataloguedRule[] {
  return [...RULE_CATALOGUE.filter((one) => one.sheet === sheet), ...RULE_CATALOGUE.filter((one) => one.sheet === 'every')];
}
