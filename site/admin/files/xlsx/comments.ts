// Comments on the headers. The words stand in one part, the boxes they are shown in in another, older one (VML), which every
// spreadsheet still asks for.

import { columnName, escapeXml } from './parts.ts';
import type { FileTable } from './table.ts';

export function comments({ columns }: FileTable): string {
  const list = columns.flatMap(({ comment }, index) =>
    comment === null
      ? []
      : [`<comment ref="${columnName(index)}1" authorId="0"><text><t xml:space="preserve">${escapeXml(comment)}</t></text></comment>`],
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>ท้องถิ่น</author></authors><commentList>${list.join('')}</commentList></comments>`;
}

export function commentDrawing({ columns }: FileTable): string {
  const shapes = columns.flatMap(({ comment }, index) => (comment === null ? [] : [shape(index)]));
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
}

function shape(column: number): string {
  const anchor = `${column + 1}, 15, 1, 2, ${column + 4}, 15, 8, 4`;
  return `<v:shape id="_x0000_s${1025 + column}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
