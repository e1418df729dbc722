// Atom feeds (RFC 4287). Times are those of the newest change, so that the same entries give the same bytes.

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly updated: string;
  readonly author: string;
  readonly summary: string;
}

export interface Feed {
  readonly title: string;
  readonly url: string;
  readonly self: string;
  readonly entries: readonly FeedEntry[];
}

/** What a feed without entries is stamped with. */
const NEVER = '2026-01-01T00:00:00.000Z';

export function atomFeed({ title, url, self, entries }: Feed): string {
  const updated =
    entries
      .map((entry) => entry.updated)
      .toSorted()
      .at(-1) ?? NEVER;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="th">
  <id>${xml(url)}</id>
  <title>${xml(title)}</title>
  <link rel="alternate" type="text/html" href="${xml(url)}"/>
  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>
  <updated>${updated}</updated>
  <author><name>Thongthin</name></author>
${entries.map(entryXml).join('')}</feed>
`;
}

function entryXml({ id, title, url, updated, author, summary }: FeedEntry): string {
  return `  <entry>
    <id>${xml(id)}</id>
    <title>${xml(title)}</title>
    <link rel="alternate" type="text/html" href="${xml(url)}"/>
    <updated>${updated}</updated>
    <author><name>${xml(author)}</name></author>
    <summary>${xml(summary)}</summary>
  </entry>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Characters that XML 1.0 does not allow are left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
