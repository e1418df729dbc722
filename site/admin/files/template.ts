// The sheet's own form to fill in: headers that say what they mean, choices as lists, nothing the system keeps.

import type { Lang } from '../../../shared/text/lang.ts';
import type { AtDesk } from '../desk-tool.ts';
import { download, fileName } from './download.ts';
import { tableOf } from './export-rows.ts';
import { openFileWorker } from './file-worker-client.ts';
import { templateFields } from './sheet-columns.ts';

/** Name of the downloaded file. */
export async function downloadTemplate({ desk: { workbook } }: Pick<AtDesk, 'desk'>, lang: Lang, title: string): Promise<string> {
  const worker = openFileWorker();
  try {
    await worker.ask('begin', tableOf(workbook.sheet, templateFields(workbook.sheet), lang), 'xlsx');
    const { file } = await worker.ask('finish');
    const name = fileName(title, workbook.today, 'xlsx');
    download(file, name);
    return name;
  } finally {
    worker.close();
  }
}
