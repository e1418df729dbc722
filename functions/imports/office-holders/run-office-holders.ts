// The import of office holders as run at a terminal.

import { basename } from 'node:path';
import { formatDay } from '../../../shared/text/dates.ts';
import { openStore } from '../../store/store.ts';
import type { OfficeHoldersCommand } from '../command-line.ts';
import { followPublishing } from '../follow-publishing.ts';
import { progressBar } from '../progress-bar.ts';
import { countRows, isComplete } from '../report.ts';
import { NOT_COMPLETE, readBytes, say, writeReport } from '../terminal.ts';
import { importOfficeHolders } from './import-office-holders.ts';
import { officeHoldersSummary } from './summary.ts';

export async function runOfficeHolders(command: OfficeHoldersCommand): Promise<number> {
  const [bytes, places] = [readBytes(command.file), readBytes(command.places)];
  const fileName = basename(command.file);
  const result = await importOfficeHolders(
    openStore(process.env),
    {
      bytes,
      fileName,
      places,
      asOf: command.asOf,
      source: command.source ?? (command.asOf === null ? `ไฟล์ ${fileName}` : `ไฟล์ ${fileName} ณ ${formatDay(command.asOf, 'th', 'short')}`),
      isDryRun: command.isDryRun,
      now: () => new Date(),
    },
    {
      onFileRead: (rows, count, asOf) =>
        say(
          `อ่าน / read ${fileName}: ${rows.toLocaleString('en-US')} แถว / rows; ${count.toLocaleString('en-US')} ที่ตั้ง / places; ณ / as of ${asOf}`,
        ),
      onCompared: progressBar('เทียบ / comparing', process.stderr, Date.now),
      onSaved: progressBar('บันทึก / saving', process.stderr, Date.now),
    },
  );
  const path = writeReport(command.report, result.rows);
  say(`${command.isDryRun ? 'ทดลอง ไม่ได้บันทึก / dry run, nothing was saved\n' : ''}${officeHoldersSummary(result)}`);
  say(`รายงาน / report: ${path}`);
  const saved = [...Object.values(result.added), ...Object.values(result.changed)].reduce((sum, count) => sum + count, 0);
  if (!command.isDryRun) await followPublishing(saved, process.env);
  return isComplete(countRows(result.rows)) ? 0 : NOT_COMPLETE;
}
