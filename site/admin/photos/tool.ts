import { lazy } from 'react';
import { fieldOf } from '../../../shared/sheets/sheet.ts';
import type { DeskTool } from '../desk-tool.ts';

export const PHOTO_FIELD = 'photoId';

export const photoTool: DeskTool = {
  name: 'photo',
  group: 'row',
  label: { th: 'ภาพถ่าย', en: 'Photo' },
  tip: { th: 'ส่งภาพถ่ายของแถวที่เลือก เลือกกรอบภาพได้', en: 'Send the photo of the chosen row, and frame it' },
  isOffered: ({ desk, me }) =>
    fieldOf(desk.workbook.sheet, PHOTO_FIELD) !== undefined &&
    me.sheets.some(({ name, writableFields }) => name === desk.workbook.sheet.name && writableFields.includes(PHOTO_FIELD)),
  Body: lazy(() => import('./PhotoTool.tsx').then(({ PhotoTool }) => ({ default: PhotoTool }))),
};
