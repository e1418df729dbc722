// After an election is announced (acceptance 002-12, 002-13): posted in four ways, and a copy on its way to the provincial director.

import { type Violation, warning } from '../violations.ts';
import type { Election } from './election.ts';

type Announced = Pick<Election, 'announcedOn' | 'postedAtOffice' | 'postedAtDistrict' | 'postedElsewhere' | 'postedOnWeb' | 'deliveries'>;

const POSTINGS = [
  ['postedAtOffice', 'ปิด ณ ที่ทำการ อปท.', 'at the LAO’s office'],
  ['postedAtDistrict', 'ปิด ณ ที่ว่าการอำเภอ', 'at the district office'],
  ['postedElsewhere', 'ปิด ณ สถานที่ที่เห็นสมควร', 'at other suitable places'],
  ['postedOnWeb', 'เผยแพร่ทางเว็บไซต์', 'on the web'],
] as const;

export function checkAnnounced(election: Announced, today: string): Violation[] {
  const { announcedOn, deliveries } = election;
  if (announcedOn === null || announcedOn > today) return [];
  const open = POSTINGS.filter(([field]) => !election[field]);
  const [th, en] = [open.map(([, one]) => one).join(' · '), open.map(([, , one]) => one).join(', ')];
  return [
    ...(open.length > 0
      ? [
          warning(
            'W.448',
            open.map(([field]) => field),
            `ประกาศแล้ว แต่ยังปิดประกาศไม่ครบสี่ทาง: ${th}`,
            `Announced, and not posted in all four ways yet: ${en}.`,
          ),
        ]
      : []),
    ...(deliveries.length === 0
      ? [
          warning(
            'W.449',
            ['deliveries'],
            'ประกาศแล้ว แต่ยังไม่ได้บันทึกการส่งสำเนาให้ ผอ.กต.จว. เพื่อรายงาน กกต.',
            'Announced, and no copy is recorded as sent to the provincial director, who reports to the Election Commission.',
          ),
        ]
      : []),
  ];
}
