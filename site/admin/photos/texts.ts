// The words of choosing and framing a photo.

import type { Texts } from '../texts.ts';
import { useWords } from '../words.ts';

const TEXTS = {
  title: ['ภาพถ่าย: {name}', 'Photo: {name}'],
  choose: ['เลือกแฟ้มภาพ', 'Choose a picture'],
  chooseAbout: ['ภาพหน้าตรง JPEG, PNG หรือ WebP ไม่เกิน 8 MB', 'A portrait: JPEG, PNG or WebP, at most 8 MB'],
  now: ['ภาพปัจจุบัน', 'The present photo'],
  none: ['ยังไม่มีภาพ', 'No photo yet'],
  opening: ['กำลังเปิดภาพ…', 'Opening the picture…'],
  frame: [
    'กรอบภาพ: ลากหรือใช้ปุ่มลูกศรเพื่อเลื่อน ปุ่ม + และ - เพื่อขยายหรือย่อ',
    'Frame: drag or use the arrow keys to move, + and - to come closer or step back',
  ],
  zoom: ['ขยาย', 'Closer'],
  send: ['ใช้ภาพนี้', 'Use this photo'],
  sending: ['กำลังส่งและตรวจภาพ…', 'Sending the photo and having it looked at…'],
  ready: ['ได้ภาพแล้ว กดบันทึกเพื่อเผยแพร่', 'The photo is in: save to publish it'],
  remove: ['ลบภาพออก', 'Take the photo away'],
  noArrival: ['ยังไม่ได้รับภาพ ตรวจสอบเครือข่ายแล้วส่งอีกครั้ง', 'The photo did not arrive: check the network and send it again.'],
  pickRow: ['เลือกแถวของบุคคลก่อน', 'Choose the row of a person first.'],
  noLao: ['ระบุ อปท. ของแถวนี้ก่อน', 'Give the organisation of this row first.'],
} as const satisfies Texts;

export type PhotoSay = (key: keyof typeof TEXTS, values?: Readonly<Record<string, string | number>>) => string;

export function usePhotoWords(): PhotoSay {
  return useWords(TEXTS);
}
