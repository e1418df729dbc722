import { expect, test } from 'vitest';
import { LAO_TYPES, LaoType } from '../../shared/register/lao-type.ts';
import { completeChoice } from '../../site/admin/choice-editor.ts';

const types = LaoType.options.map((value) => ({ value, ...LAO_TYPES[value].name, alsoWritten: [LAO_TYPES[value].short.th] }));

test.each([
  ['อบต.', 'องค์การบริหารส่วนตำบล'],
  ['อบต', 'องค์การบริหารส่วนตำบล'],
  ['เทศบาลนคร', 'เทศบาลนคร'],
  ['พทยา', 'พทยา'],
  ['พัทยา', 'เมืองพัทยา'],
  ['Pattaya City', 'เมืองพัทยา'],
  ['เทศบาล', 'เทศบาล'],
  ['ไม่มี', 'ไม่มี'],
])('“%s” typed into a choice is “%s”', (typed, expected) => {
  expect(completeChoice(types, typed, 'th')).toBe(expected);
});
