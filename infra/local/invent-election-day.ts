// Fills the empty data folder with an invented election day, for rehearsals: `node infra/local/run.mjs infra/local/invent-election-day.ts
// --lao 500 --large`, then `npm start`. THONGTHIN_DATA names another folder.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dayInBangkok } from '../../shared/text/dates.ts';
import { ACCOUNT } from './account.ts';
import { progressBar } from './progress-bar.ts';
import { LARGE } from './sample/election-day/day-election.ts';
import { fillDay } from './sample/election-day/fill-day.ts';

const { values } = parseArgs({
  options: { lao: { type: 'string', default: '5300' }, large: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
});
Object.assign(process.env, {
  AWS_REGION: ACCOUNT.region,
  AWS_ACCESS_KEY_ID: ACCOUNT.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: ACCOUNT.credentials.secretAccessKey,
});
const plan = {
  laoCount: Number(values.lao),
  large: values.large ? LARGE : null,
  electionDay: dayInBangkok(new Date()),
  seed: Number(values.seed),
};
const filled = await fillDay(
  resolve(process.env['THONGTHIN_DATA'] || '.data'),
  plan,
  progressBar('สร้างวันเลือกตั้งสมมุติ', 'Inventing an election day'),
);
console.log(
  `${filled.elections.toLocaleString('en')} elections, ${filled.units.toLocaleString('en')} polling units, ${filled.candidates.toLocaleString('en')} candidates (${filled.records.toLocaleString('en')} records). npm start now shows them.`,
);
