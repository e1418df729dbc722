// Days that count from the end of a term (domain §4.3). Dated; those not read in the law itself say so.

export interface TermDeadlines {
  readonly validFrom: string;
  /** Null while in force. */
  readonly validTo: string | null;
  /** The palad tells the provincial election director at least so many days before the term ends. */
  readonly reportDaysBefore: number;
  readonly reportSource: string;
  /** The election is held at most so many days after the term ends. */
  readonly electionDaysAfterTerm: number;
  /** The election is held at most so many days after an office falls vacant otherwise. */
  readonly electionDaysAfterVacancy: number;
  readonly electionSource: string;
}

const TERM_DEADLINES: readonly TermDeadlines[] = [
  {
    validFrom: '2019-04-17',
    validTo: null,
    reportDaysBefore: 60,
    reportSource: 'ระเบียบ กกต. ว่าด้วยการเลือกตั้งสมาชิกสภาท้องถิ่นหรือผู้บริหารท้องถิ่น พ.ศ. 2562 ข้อ 6',
    electionDaysAfterTerm: 45,
    electionDaysAfterVacancy: 60,
    electionSource: 'พ.ร.บ.การเลือกตั้งสมาชิกสภาท้องถิ่นหรือผู้บริหารท้องถิ่น พ.ศ. 2562 ม.11',
  },
];

/** The deadlines in force on a day; null before the act of 2562. */
export function termDeadlinesOn(day: string): TermDeadlines | null {
  return TERM_DEADLINES.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)) ?? null;
}
