// How the file says that somebody came and left, in the words of the record. What it leaves open stays open.

import type { DepartureReason } from '../../../shared/people/departure-reason.ts';
import type { Office, Tenure } from '../../../shared/people/tenure.ts';
import type { Term } from '../../../shared/people/term.ts';

/** TermExtended: in office after the end of the term under orders of the NCPO (ประกาศ คสช. 85/2557, คำสั่ง หน.คสช. 1/2557). */
export const EXTENDED = 'TermExtended';
/** The office got another name by law and its holder went on. */
export const RENAMED = 'OfficialTypeChange';
export const ELECTED_DIRECTLY = 'ElectedDirectly';

export function appointedByOf(beginReason: string, office: Office): Tenure['appointedBy'] {
  switch (beginReason) {
    case ELECTED_DIRECTLY:
      return 'certifiedElection';
    case 'ElectedByCouncil':
      return 'councilChoice';
    case 'Elected':
      return office === 'councilPresident' ? 'councilChoice' : null;
    case 'Appointed':
    case EXTENDED:
      return 'order';
    case 'ExOfficio':
    case RENAMED:
      return 'byLaw';
    default:
      return null;
  }
}

/**
 * A นายก by office is the palad, who acts while there is none (domain §2.2). Of ประธานกรรมการบริหาร อบต. it was the กำนัน, who held the office
 * itself.
 */
export function capacityOf(beginReason: string, title: string): Tenure['capacity'] {
  return beginReason === 'ExOfficio' && title !== 'TAOChairman' ? 'actingOfficeVacant' : 'substantive';
}

export interface Departure {
  readonly reason: DepartureReason | null;
  /** What the file says and no code does. */
  readonly note: string | null;
}

export function departureOf(endReason: string): Departure {
  switch (endReason) {
    case 'EndOfTerm':
      return { reason: 'termEnded', note: null };
    case 'Resigned':
      return { reason: 'resigned', note: null };
    case 'Death':
      return { reason: 'died', note: null };
    case 'StatusChange':
    case 'Abolished':
      return { reason: 'laoStatusChanged', note: null };
    case 'Removed':
      return { reason: 'other', note: 'ถูกให้พ้นจากตำแหน่ง (ไม่ระบุผู้สั่งและเหตุ)' };
    case 'RemovedByCouncil':
      return { reason: 'other', note: 'สภามีมติให้พ้นจากตำแหน่ง' };
    case 'Retired':
      return { reason: 'other', note: 'เกษียณ' };
    case 'Transfer':
      return { reason: 'other', note: 'ย้าย' };
    case RENAMED:
      return { reason: 'other', note: 'ตำแหน่งเปลี่ยนชื่อตามกฎหมาย' };
    default:
      return { reason: null, note: null };
  }
}

/** How the term ended, told from how its holder left. */
export function termEndOf(endReason: string, isExtended: boolean): Term['endReason'] {
  switch (endReason) {
    case 'EndOfTerm':
      return isExtended ? 'extended' : 'termEnded';
    case 'Resigned':
      return 'resigned';
    case 'Death':
      return 'died';
    case 'Removed':
    case 'RemovedByCouncil':
      return 'removed';
    case 'StatusChange':
    case 'Abolished':
      return 'laoStatusChanged';
    default:
      return isExtended ? 'extended' : 'other';
  }
}
