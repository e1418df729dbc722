// Process: S3 and SQS of one machine.

import { dataFolders } from '../data-folder.ts';
import { startFilesAndQueues } from '../files-and-queues.ts';
import { readSettings } from '../settings.ts';
import { runPart } from './part.ts';

await runPart(() => {
  const settings = readSettings(process.argv.slice(2), process.env);
  return startFilesAndQueues({ folder: dataFolders(settings.dataFolder).files, port: settings.ports.files });
});
