// The words of computing seats and constituencies.

import type { Texts } from '../texts.ts';
import { useWords } from '../words.ts';

const TEXTS = {
  title: ['คำนวณเขตเลือกตั้งและจำนวนสมาชิก', 'Compute constituencies and seats'],
  about: [
    'คำนวณตามประเภท อปท. และจำนวนราษฎร แสดงทุกขั้น ตรวจแล้วจึงใส่ลงแผ่นงาน “เขตเลือกตั้ง” กำหนดต่างจากที่คำนวณได้เมื่อระบุเหตุผล',
    'Computed from the type and the residents, each step shown; looked at first, then put into the sheet “Constituencies”. Seats may be set otherwise with a reason.',
  ],
  begin: ['คำนวณ', 'Compute'],
  again: ['คำนวณใหม่', 'Compute again'],
  districts: ['อำเภอและราษฎร บรรทัดละหนึ่งอำเภอ เช่น อำเภอเมือง 125,300', 'Districts and residents, one a line: name and number'],
  villages: ['หมู่บ้านและราษฎร บรรทัดละหนึ่งหมู่บ้าน เช่น หมู่ที่ 1 บ้านสมมุติ 812', 'Villages and residents, one a line: name and number'],
  populationOn: ['จำนวนราษฎร ณ วันที่', 'Residents as of'],
  unreadable: ['อ่านบรรทัดที่ {lines} ไม่ได้: พิมพ์ชื่อแล้วตามด้วยจำนวนคน', 'Lines {lines} cannot be read: type the name, then the number.'],
  needsAreas: ['กรอกรายชื่อพร้อมจำนวนราษฎรก่อน แล้วกดคำนวณ', 'Give the list with its residents first, then compute.'],
  lines: ['วิธีคำนวณ', 'How it is computed'],
  census: ['ราษฎร ณ {day}', 'Residents as of {day}'],
  number: ['เขตที่', 'No.'],
  area: ['พื้นที่', 'Area'],
  population: ['ราษฎร', 'Residents'],
  proposed: ['คำนวณได้', 'Computed'],
  recorded: ['ในแผ่นงาน', 'In the sheet'],
  seats: ['กำหนด', 'Set'],
  seatsOf: ['จำนวนสมาชิก เขตที่ {n}', 'Seats of constituency {n}'],
  reason: ['เหตุผลที่ต่าง', 'Reason for the difference'],
  reasonOf: ['เหตุผลที่ต่าง เขตที่ {n}', 'Reason for the difference, constituency {n}'],
  total: ['รวม {n} คน', '{n} seats together'],
  put: ['ใส่ลงแผ่นงาน {n} เขต', 'Put {n} constituencies into the sheet'],
  done: ['ใส่ลงแผ่นงานแล้ว {n} เขต', '{n} constituencies are in the sheet'],
  beyond: [
    'ในแผ่นงานมีเขตที่ {numbers} ซึ่งไม่อยู่ในผลคำนวณ ลบในแผ่นงานหากไม่ใช้',
    'The sheet has constituencies {numbers} that were not computed: delete them there if they are not used.',
  ],
  'outcome-conflict': ['มีผู้แก้ไขพร้อมกัน', 'changed meanwhile'],
  'outcome-invalid': ['มีข้อต้องแก้', 'must be fixed'],
  'outcome-forbidden': ['ไม่มีสิทธิ', 'not permitted'],
  'outcome-planned': ['', ''],
  'outcome-saved': ['บันทึกแล้ว', 'saved'],
} as const satisfies Texts;

export function useApportionWords() {
  return useWords(TEXTS);
}
