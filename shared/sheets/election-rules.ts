// What is checked in the sheets of an election beside the arithmetic of its counts: its stages and days, its constituencies, units and
// staff, its candidates and its certification. Part of the public catalogue (rule-catalogue.ts).

import { STAGE_MOVES } from '../elections/steps.ts';
import { ELECTION_ACT } from '../law/acts.ts';

/** Sheet, code, what in Thai and English, and the law where there is one. */
export type RuleLine = readonly [sheet: string, code: string, th: string, en: string, law?: string];

const REGULATION = 'ระเบียบ กกต. ว่าด้วยการเลือกตั้งสมาชิกสภาท้องถิ่นหรือผู้บริหารท้องถิ่น พ.ศ. 2562';
const ANNOUNCED = `${ELECTION_ACT} ม.12`;
const RESULT = `${ELECTION_ACT} ม.17`;
const TO_STAND = `${ELECTION_ACT} ม.49–50`;

const moves = (lang: 'th' | 'en') => STAGE_MOVES.map((move) => move[lang]).join(' · ');

const STAGES: readonly RuleLine[] = [
  ['elections', 'F.410', 'การเลือกตั้งใหม่เริ่มที่ขั้นตอน “ประกาศกำหนดให้มีการเลือกตั้ง”', 'A new election begins at the stage “called”.'],
  [
    'elections',
    'F.411',
    `เปลี่ยนขั้นตอนได้ตามลำดับเท่านั้น: ${moves('th')} และเลื่อนหรือยกเลิกได้ก่อนประกาศผล`,
    `Stages follow one another only so: ${moves('en')}; the poll may be postponed or cancelled before the result is certified.`,
  ],
  [
    'elections',
    'F.412',
    'ไปขั้นตอนถัดไปได้เมื่อเงื่อนไขของขั้นนั้นครบ ข้อความบอกทีละข้อว่ายังขาดอะไร',
    'The next stage is reached once everything it needs is there; the message says what is missing.',
  ],
  ['elections', 'F.413', 'เลื่อนหรือยกเลิกการเลือกตั้งต้องระบุเหตุ', 'A poll that is postponed or cancelled says why.'],
  [
    'every',
    'F.414',
    'งานนี้ทำไม่ได้ในขั้นตอนปัจจุบันของการเลือกตั้ง — เปิดหน้า “งานเลือกตั้ง” เพื่อดูขั้นตอน',
    'This work is not done at the present stage of the election: see the page “Elections”.',
  ],
];

const DAYS: readonly RuleLine[] = [
  ['elections', 'F.431', 'วันของการเลือกตั้งต้องเรียงตามลำดับขั้นตอน', 'The days of an election follow one another in the order of its steps.'],
  ['elections', 'W.430', 'วันที่บันทึกว่าทำแล้วยังมาไม่ถึง', 'A day recorded as done has not come yet.'],
  ['elections', 'W.431', 'วันเลือกตั้งหลังกำหนดที่กฎหมายให้เลือกตั้ง', 'The election is held later than the law allows.', `${ELECTION_ACT} ม.11`],
  ['elections', 'W.432', 'ประกาศให้มีการเลือกตั้งช้ากว่ากำหนด', 'The election is announced late.', ANNOUNCED],
  ['elections', 'W.433', 'เปิดรับสมัครช้ากว่ากำหนด', 'Applications open late.', ANNOUNCED],
  ['elections', 'W.434', 'ระยะเวลารับสมัครสั้นกว่ากำหนด', 'Applications are taken on too few days.', ANNOUNCED],
  ['elections', 'W.435', 'ประกาศรายชื่อผู้สมัครช้ากว่ากำหนด', 'Candidates are published late.', REGULATION],
  ['pollingUnits', 'W.436', 'ประกาศหน่วยเลือกตั้งช้ากว่ากำหนด', 'Polling units are published late.', REGULATION],
  ['pollStaff', 'W.437', 'แต่งตั้งเจ้าหน้าที่ประจำหน่วยช้ากว่ากำหนด', 'Poll staff are appointed late.', REGULATION],
  ['elections', 'W.448', 'ปิดประกาศให้ครบสี่ทาง', 'The announcement is posted in four ways.', REGULATION],
  ['elections', 'W.449', 'ส่งสำเนาประกาศให้ ผอ.กต.จว. เพื่อรายงาน กกต.', 'A copy goes to the provincial director, who reports it.', REGULATION],
  ['elections', 'W.438', 'วาระเหลือน้อยจนไม่ต้องเลือกตั้งแทนตำแหน่งที่ว่าง', 'So little of the term is left that the seat is not filled.'],
];

const PLACES: readonly RuleLine[] = [
  ['constituencies', 'F.461', 'เขตที่ต่างจากที่คำนวณได้ตามกฎหมายต้องระบุเหตุผล', 'A constituency that differs from the proposal gives the reason.'],
  ['constituencies', 'W.461', 'จำนวนสมาชิกรวมไม่ตรงกับที่กฎหมายกำหนด', 'The seats together are not those the act sets.'],
  ['pollingUnits', 'W.440', 'ผู้มีสิทธิเลือกตั้งของหน่วยเกินประมาณหนึ่งพันคน', 'A unit has many more than a thousand voters.', REGULATION],
  [
    'pollingUnits',
    'W.443',
    'กกต.อปท. เห็นชอบหน่วยเลือกตั้งก่อนประกาศ',
    'The LAO election committee approves a unit before it is published.',
    REGULATION,
  ],
  ['pollingUnits', 'W.444', 'ประกาศหน่วยเลือกตั้งครบสี่ทาง', 'A unit is published in all four ways.', REGULATION],
  ['pollStaff', 'W.441', 'เจ้าหน้าที่ต้องเป็นผู้มีสิทธิเลือกตั้ง', 'Poll staff are eligible voters.', REGULATION],
  [
    'pollStaff',
    'W.442',
    'ประธานต้องเป็นข้าราชการ เจ้าหน้าที่ของรัฐ หรือผู้ผ่านการอบรม',
    'The chair is a civil servant, a state official or a trained person.',
    REGULATION,
  ],
  ['pollStaff', 'W.445', 'กกต.อปท. เห็นชอบก่อนแต่งตั้งเจ้าหน้าที่', 'The LAO election committee approves before the appointment.', REGULATION],
  ['pollStaff', 'W.446', 'เจ้าหน้าที่ต้องผ่านการอบรมก่อนวันเลือกตั้ง', 'Officials are trained before election day.', REGULATION],
  ['pollStaff', 'W.447', 'ประธานหนึ่งคน กรรมการไม่เกิน 6 หรือ 8 คน', 'One chair, and no more than six or eight members.', REGULATION],
];

const CANDIDATES: readonly RuleLine[] = [
  ['candidacies', 'F.421', 'เปลี่ยนสถานะผู้สมัครข้ามขั้นไม่ได้', 'A candidacy moves only between neighbouring states.'],
  ['candidacies', 'F.422', 'สถานะนี้ต้องระบุเหตุผล', 'This state says why.'],
  ['candidacies', 'F.423', 'ระบุวันที่ของสถานะ', 'The state has its day.'],
  ['candidacies', 'F.424', 'วันที่ของสถานะอยู่ระหว่างวันสมัครกับวันนี้', 'The day of the state lies between the application and today.'],
  ['candidacies', 'F.425', 'ผู้สมัครที่รับแล้วต้องมีหมายเลข', 'A candidate who is accepted has a number.', REGULATION],
  ['candidacies', 'F.426', 'ต้องตรวจลักษณะต้องห้ามให้ครบก่อนรับสมัคร', 'Every prohibited characteristic is checked first.', TO_STAND],
  ['candidacies', 'F.427', 'ระบุวันที่ตรวจสอบสิทธิสมัคร', 'The check has its day.', TO_STAND],
];

const COUNTS: readonly RuleLine[] = [
  [
    'unitCounts',
    'F.415',
    'นับหรือออกเสียงใหม่ได้เมื่อบันทึกคำสั่งในแผ่นงาน “การประกาศผล” แล้ว',
    'A recount or re-vote needs its order in “Certifications” first.',
    `${ELECTION_ACT} ม.104–105`,
  ],
  ['unitCounts', 'F.520', 'ไม่มีหน่วยเลือกตั้งนี้ — เพิ่มในแผ่นงาน “หน่วยเลือกตั้ง” ก่อน', 'There is no such unit: add it to “Polling units” first.'],
  ['unitCounts', 'F.521', 'ผู้บันทึกครั้งที่สองต้องเป็นคนละคนกับครั้งแรก', 'The second entry is made by another officer than the first.'],
  [
    'certifications',
    'F.416',
    'แก้ไขหลังประกาศผลต้องระบุเหตุและเอกสารของการแก้ไข',
    'A correction after certification names its reason and its document.',
  ],
  ['certifications', 'F.417', 'ระบุเลขที่และวันที่ประกาศของ กกต.', 'The announcement has its number and day.', RESULT],
  ['certifications', 'F.418', 'วันที่ประกาศต้องไม่อยู่ในอนาคต', 'The announcement does not lie in the future.', RESULT],
  ['certifications', 'F.419', 'ยังไม่ประกาศผล จึงยังไม่มีผู้ได้รับเลือกตั้ง', 'Nobody is elected before the result is certified.', RESULT],
  ['certifications', 'F.420', 'ระบุวันและสถานที่จับสลาก', 'Drawing lots has its day and place.', `${REGULATION} ข้อ 181`],
  [
    'tenures',
    'F.428',
    'ผู้ได้รับเลือกตั้งเข้ารับหน้าที่ได้เมื่อ กกต. ประกาศผลของเขตแล้ว',
    'Nobody is appointed before the Election Commission has certified the contest.',
    RESULT,
  ],
];

export const ELECTION_RULES: readonly RuleLine[] = [...STAGES, ...DAYS, ...PLACES, ...CANDIDATES, ...COUNTS];
