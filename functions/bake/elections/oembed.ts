// The oEmbed answer of an election (oembed.com, version 1.0, type “rich”): how a newspaper shows its result in a frame.

import { OFFICES_NAMES } from '../../../shared/elections/offices-names.ts';
import { paths } from '../../../shared/paths.ts';
import type { PublishedElection } from '../../../shared/published-elections.ts';

const [WIDTH, HEIGHT] = [480, 640];

export function oembedOf({ electionId, offices, lao }: PublishedElection, siteOrigin: string): Record<string, unknown> {
  const title = `ผลเลือกตั้ง${OFFICES_NAMES[offices].th} ${lao.fullNameTh}`;
  const src = siteOrigin + paths.electionEmbed(electionId, 'th');
  return {
    ...{ version: '1.0', type: 'rich', title, provider_name: 'Thongthin', provider_url: `${siteOrigin}/`, width: WIDTH, height: HEIGHT },
    html: `<iframe src="${attribute(src)}" title="${attribute(title)}" width="${WIDTH}" height="${HEIGHT}" loading="lazy"></iframe>`,
  };
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
