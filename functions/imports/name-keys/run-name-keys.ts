// `npm run import -- name-keys`: makes every person findable by name whatever version of the system saved the record.

import { SHEETS } from '../../../shared/sheets/all-sheets.ts';
import { mendNameKeys } from '../../store/name-keys.ts';
import { openStore } from '../../store/store.ts';
import { say } from '../terminal.ts';

export async function runNameKeys(): Promise<number> {
  const store = openStore(process.env);
  for (const sheet of SHEETS.filter(({ peopleKeys }) => peopleKeys !== undefined)) {
    const { looked, mended } = await mendNameKeys(store, sheet);
    say(
      `${sheet.label.th}: ตรวจ ${looked.toLocaleString('en-US')} ระเบียน เติมคีย์ชื่อ ${mended.toLocaleString('en-US')} / ${sheet.label.en}: ${looked.toLocaleString('en-US')} records, ${mended.toLocaleString('en-US')} given their keys`,
    );
  }
  return 0;
}
