// Browsers break Thai lines by dictionary, and part compounds that a reader takes as one word.

const COMPOUNDS = ['ท้องถิ่น', 'ช่องทาง', 'เจ้าหน้าที่', 'ทั่วประเทศ', 'หน่วยงาน', 'พจนานุกรม', 'เบอร์โทรศัพท์', 'ลายนิ้วมือ', 'ประจำวัน'];
const TEXT_BETWEEN_TAGS = /(?<=>)[^<]+(?=<)/g;
const COMPOUND = new RegExp(COMPOUNDS.join('|'), 'g');

/** HTML whose compounds stay on one line; tags and attributes are left alone. */
export function withUnbrokenWords(html: string): string {
  return html.replace(TEXT_BETWEEN_TAGS, (text) => text.replace(COMPOUND, (word) => `<span class="word">${word}</span>`));
}
