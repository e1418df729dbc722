// Pictures drawn by code, for tests: a head and shoulders, and files that only pretend.

import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

export function aPortrait({ width = 900, height = 1200 } = {}): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 90 120">
    <rect width="90" height="60" fill="#2a6f97"/><rect y="60" width="90" height="60" fill="#a3c4bc"/>
    <circle cx="45" cy="45" r="20" fill="#d9a679"/><ellipse cx="45" cy="110" rx="38" ry="40" fill="#344e41"/></svg>`;
  return sharp(Buffer.from(svg));
}

export const aJpeg = (size?: { width?: number; height?: number }) => aPortrait(size).flatten().jpeg().toBuffer();

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function sumOf(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(sumOf(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of a few kilobytes that says it has this many pixels: a bomb for whoever decodes it. */
export function aPixelBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(Math.min(20_000_000, height * (1 + Math.ceil(width / 8)))));
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}
