// Adds one officer to the store this shell points at (docs/deploy.md): how the first one comes in, who then adds the others in
// the admin. Written like any other change, with its entry in the history. Run again, it says that the e-mail is taken.

import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { saveChanges } from '../../functions/store/save.ts';
import { openStore } from '../../functions/store/store.ts';
import { officers } from '../../shared/sheets/officers.ts';
import { INSTALLER } from './installer.ts';

const { values } = parseArgs({
  options: {
    name: { type: 'string' },
    office: { type: 'string' },
    email: { type: 'string' },
    role: { type: 'string', default: 'department' },
    province: { type: 'string' },
    district: { type: 'string' },
    lao: { type: 'string' },
  },
});

const [answer] = await saveChanges(openStore(process.env), {
  sheet: officers,
  officer: INSTALLER,
  authority: 'system',
  actionId: randomUUID(),
  reason: 'เพิ่มผู้ใช้ระบบเมื่อติดตั้ง',
  changes: [
    {
      changeId: randomUUID(),
      id: null,
      base: 0,
      kind: 'save',
      set: {
        name: values.name ?? '',
        office: values.office ?? '',
        email: values.email?.toLowerCase() ?? '',
        role: values.role,
        provinceCode: values.province ?? null,
        districtTh: values.district ?? null,
        laoId: values.lao ?? null,
      },
    },
  ],
  now: () => new Date(),
});

if (answer?.outcome === 'saved') {
  process.stdout.write(`${values.email} is an officer (${values.role}). Invite them: invite-officers.ts\n`);
} else {
  process.stderr.write(
    `Not added.\n${answer?.outcome === 'invalid' ? answer.violations.map(({ message }) => message.en).join('\n') : JSON.stringify(answer)}\n`,
  );
  process.stderr.write(
    'Usage: --name NAME --office OFFICE --email ADDRESS [--role department] [--province 30] [--district NAME] [--lao lao-…]\n',
  );
  process.exitCode = 1;
}
