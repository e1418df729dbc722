// What an election has reached, in the words of its sheet; a poll that is postponed or cancelled says so first.

import type { Election } from '../../../shared/elections/election.ts';
import { elections } from '../../../shared/sheets/elections.ts';
import { showCell } from '../../../shared/sheets/field-kinds.ts';
import { fieldOf } from '../../../shared/sheets/sheet.ts';
import type { Lang } from '../../../shared/text/lang.ts';

export function stageName({ stage, pollState }: Pick<Election, 'stage' | 'pollState'>, lang: Lang): string {
  const said = choiceName('stage', stage, lang);
  return pollState === 'asPlanned' ? said : `${choiceName('pollState', pollState, lang)} (${said})`;
}

export function choiceName(field: string, value: unknown, lang: Lang): string {
  const found = fieldOf(elections, field);
  return found === undefined ? String(value) : showCell(found.kind, value, lang);
}
