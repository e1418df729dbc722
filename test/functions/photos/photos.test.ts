import { randomUUID } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { SQSEvent } from 'aws-lambda';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { bake } from '../../../functions/bake/bake.ts';
import { bakeAll } from '../../../functions/bake/bake-all.ts';
import { type BakeParts, bakePartsFromEnvironment } from '../../../functions/bake/parts.ts';
import { listEtags } from '../../../functions/files/bucket.ts';
import { signPolicy, ticketFor } from '../../../functions/files/upload-ticket.ts';
import { develop } from '../../../functions/photos/develop.ts';
import { refusalOf } from '../../../functions/photos/examine.ts';
import { type PhotoParts, photoPartsFromEnvironment, receive } from '../../../functions/photos/handler.ts';
import { plan } from '../../../functions/plan/plan.ts';
import { readPhoto } from '../../../functions/store/photos.ts';
import { readInside, readRecord } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import { ChangesAnswer } from '../../../shared/api.ts';
import { PhotoAnswer, PhotoTicket } from '../../../shared/api-photos.ts';
import { parseRecordId } from '../../../shared/ids.ts';
import { parseTarget, photoKeys, targetText } from '../../../shared/paths.ts';
import type { PhotoKind } from '../../../shared/people/photo.ts';
import { candidacies } from '../../../shared/sheets/candidacies.ts';
import { elections } from '../../../shared/sheets/elections.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { palads } from '../../../shared/sheets/palads.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { anElection, PAPER } from '../../support/an-election.ts';
import { signIn, startApi } from '../../support/api.ts';
import { aLao, anOfficer, toCreate, toSet } from '../../support/builders.ts';
import { newInstallation } from '../../support/installation.ts';
import { aPalad, aTenure, toAdd } from '../../support/people-builders.ts';
import { aJpeg, aPixelBomb, aPortrait } from './draw.ts';

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
const LAO = 'lao-06540103';

let own: PhotoParts;
let baking: BakeParts;
let api: Awaited<ReturnType<typeof startApi>>;
let lao: Record<string, string>;

beforeAll(async () => {
  const environment = await newInstallation();
  [own, baking] = [photoPartsFromEnvironment(environment), await bakePartsFromEnvironment(environment)];
  api = await startApi(own.store);
  lao = await signIn(own.store, api, { role: 'lao', provinceCode: '54', laoId: LAO });
  const request = { officer: anOfficer(), authority: 'system' as const, actionId: randomUUID(), reason: null, now: () => new Date() };
  const changes = [toCreate(aLao({ code: '06540103' })), toCreate(aLao({ code: '06540104', nameTh: 'อื่น' }))];
  await saveChanges(own.store, { ...request, sheet: laos, changes });
});

async function ticket(given: Record<string, unknown> = {}, headers = lao): Promise<Response> {
  const body = JSON.stringify({ laoId: LAO, contentType: 'image/jpeg', bytes: 100, frame: WHOLE, ...given });
  return api.app.request('/photos', { method: 'POST', headers, body });
}

interface Sent {
  readonly contentType?: PhotoKind;
  readonly frame?: typeof WHOLE;
  readonly laoId?: string;
  readonly paper?: object;
  readonly headers?: Record<string, string>;
}

/** As a browser does: a ticket, then a form straight to the bucket. */
async function send(bytes: Uint8Array, { headers, ...given }: Sent = {}): Promise<string> {
  const answer = await ticket(given, headers);
  expect(answer.status, await answer.clone().text()).toBe(201);
  const { photoId, url, fields } = PhotoTicket.parse(await answer.json());
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([bytes.slice()]), 'photo');
  expect((await fetch(url, { method: 'POST', body: form })).status).toBe(204);
  return photoId;
}

function arrival(...keys: string[]): SQSEvent {
  const message = (key: string) => ({
    ...{ messageId: key, receiptHandle: key, body: JSON.stringify({ Records: [{ s3: { object: { key } } }] }) },
    ...{ attributes: { ApproximateReceiveCount: '1', SentTimestamp: '0', SenderId: '', ApproximateFirstReceiveTimestamp: '0' } },
    ...{ messageAttributes: {}, md5OfBody: '', eventSource: 'aws:sqs', eventSourceARN: 'arn', awsRegion: 'ap-southeast-7' },
  });
  return { Records: keys.map(message) };
}

async function sent(bytes: Uint8Array, given: Parameters<typeof send>[1] = {}): Promise<string> {
  const photoId = await send(bytes, given);
  expect(await receive(own, arrival(photoId))).toEqual({ batchItemFailures: [] });
  expect((await listEtags(own.uploads, photoId)).size).toBe(0);
  return photoId;
}

async function told(photoId: string, headers = lao): Promise<PhotoAnswer> {
  return PhotoAnswer.parse(await (await api.app.request(`/photos/${photoId}`, { headers })).json());
}

async function kept(photoId: string): Promise<Buffer> {
  const { Body } = await own.photos.client.send(new GetObjectCommand({ Bucket: own.photos.name, Key: photoKeys(photoId).full }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
}

describe('a photo that is sent', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('as %s is kept as two upright JPEGs without anything the camera wrote', async (format) => {
    const picture = aPortrait().withExif({ IFD0: { Copyright: 'ลับ' }, IFD3: { GPSLatitude: '14/1 0/1 0/1' } });
    const bytes = await picture
      .withMetadata({ orientation: format === 'jpeg' ? 6 : 1 })
      .toFormat(format)
      .toBuffer();
    const photoId = await sent(bytes, { contentType: `image/${format}` });
    const full = await kept(photoId);
    expect(await sharp(full).metadata()).toMatchObject({ format: 'jpeg', width: 600, height: 800 });
    expect((await sharp(full).metadata()).exif).toBeUndefined();
    const answer = await told(photoId);
    expect(answer).toMatchObject({ state: 'ready', refusal: null });
    const small = Buffer.from(answer.small?.replace('data:image/jpeg;base64,', '') ?? '', 'base64');
    expect(await sharp(small).metadata()).toMatchObject({ width: 150, height: 200 });
  });

  test('is cut as it was framed', async () => {
    const photoId = await sent(await aJpeg(), { frame: { x: 0, y: 0, width: 1, height: 0.5 } });
    const { dominant } = await sharp(await kept(photoId)).stats();
    expect(dominant.b).toBeGreaterThan(dominant.r);
    const lower = await develop(await aJpeg(), { x: 0, y: 0.9, width: 1, height: 0.1 });
    expect(lower).toEqual({ refusal: 'tooSmall' });
  });

  test('lying on its side is framed as it is seen', async () => {
    // Stored with its top to the left; seen, after turning, 800 wide and 1,200 high.
    const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#ff0000' } })
      .composite([{ input: { create: { width: 600, height: 800, channels: 3, background: '#0000ff' } }, left: 0, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const developed = await develop(bytes, { x: 0, y: 0, width: 1, height: 0.4 });
    if ('refusal' in developed) throw new Error(developed.refusal);
    expect((await sharp(developed.full).stats()).dominant).toMatchObject({ b: expect.toSatisfy((blue) => blue > 200) });
  });

  test.each([
    ['a text', 'notAPicture', 'image/jpeg', async () => Buffer.from('เพียงข้อความ')],
    [
      'an SVG with a script',
      'notAPicture',
      'image/png',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['a GIF', 'notAPicture', 'image/png', async () => aPortrait({ width: 300, height: 400 }).gif().toBuffer()],
    ['a PNG called .jpg', 'otherKind', 'image/jpeg', async () => aPortrait().png().toBuffer()],
    [
      'a page of HTML behind a JPEG',
      'moreThanAPicture',
      'image/jpeg',
      async () => Buffer.concat([await aJpeg(), Buffer.from('<html><script>alert(1)</script>')]),
    ],
    [
      'a program of PHP in a comment',
      'moreThanAPicture',
      'image/jpeg',
      async () => withComment(await aJpeg(), '<?php system($_GET[0]); ?>'),
    ],
    [
      'an archive behind a PNG',
      'moreThanAPicture',
      'image/png',
      async () =>
        Buffer.concat([await aPortrait().png().toBuffer(), Buffer.from('504b0304', 'hex'), Buffer.from('504b050600000000', 'hex')]),
    ],
    ['a bomb of 900 million pixels', 'tooManyPixels', 'image/png', async () => aPixelBomb(30_000, 30_000)],
    ['a picture of 100 by 120 pixels', 'tooSmall', 'image/jpeg', async () => aJpeg({ width: 100, height: 120 })],
    ['half a JPEG', 'unreadable', 'image/jpeg', async () => (await aJpeg()).subarray(0, 2_000)],
    ['nothing but the beginning of a WebP', 'unreadable', 'image/webp', async () => Buffer.from('RIFF\x04\0\0\0WEBP')],
  ] as const)('%s is refused (%s), said in Thai and English, and kept nowhere', async (_what, refusal, contentType, make) => {
    const photoId = await sent(await make(), { contentType });
    const answer = await told(photoId);
    expect(answer.state).toBe('refused');
    expect(answer.refusal?.th).toMatch(/[ก-ฮ]/);
    expect((await readPhoto(own.store, photoId))?.refusal).toBe(refusal);
    expect([...(await listEtags(own.photos, `photos/${photoId}`)).keys()]).toEqual([]);
  });

  test('with what telephones write behind it is taken all the same', async () => {
    const jpeg = await aJpeg();
    for (const rest of [
      Buffer.alloc(40),
      Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42film')]),
      jpeg,
      Buffer.from('maker SEFT'),
    ])
      expect(refusalOf(Buffer.concat([jpeg, rest]), 'image/jpeg')).toBeNull();
    expect(refusalOf(Buffer.concat([jpeg, Buffer.from('else')]), 'image/jpeg')).toBe('moreThanAPicture');
  });

  test('twice counts once; a file nobody has a ticket for is taken away; a test message of S3 is passed over', async () => {
    const photoId = await sent(await aJpeg());
    const first = await kept(photoId);
    for (const key of [photoId, 'photo-00000000000000000000000000000000', 'elsewhere.html'])
      await own.uploads.client.send(new PutObjectCommand({ Bucket: own.uploads.name, Key: key, Body: 'another' }));
    const event = arrival(photoId, 'photo-00000000000000000000000000000000', 'elsewhere.html', photoId);
    expect(await receive(own, event)).toEqual({ batchItemFailures: [] });
    for (const key of event.Records.map(({ messageId }) => messageId)) expect((await listEtags(own.uploads, key)).size).toBe(0);
    expect(await kept(photoId)).toEqual(first);
    const test = arrival('x');
    expect(await receive(own, { Records: test.Records.map((record) => ({ ...record, body: '{"Event":"s3:TestEvent"}' })) })).toEqual({
      batchItemFailures: [],
    });
    const broken = { Records: test.Records.map((record) => ({ ...record, body: 'no JSON' })) };
    expect(await receive(own, broken)).toEqual({ batchItemFailures: [{ itemIdentifier: 'x' }] });
  });
});

describe('who may send and see', () => {
  test('the own LAO’s officers; another LAO’s, and roles that write nobody’s photo, are refused', async () => {
    expect((await ticket({ laoId: 'lao-06540104' })).status).toBe(403);
    expect((await ticket({ laoId: 'lao-06549999' })).status).toBe(404);
    expect((await ticket({}, await signIn(own.store, api, { role: 'auditor' }))).status).toBe(403);
    for (const wrong of [{ contentType: 'image/svg+xml' }, { bytes: 9 * 1024 * 1024 }, { frame: { x: 0.5, y: 0, width: 0.6, height: 1 } }])
      expect((await ticket(wrong)).status).toBe(400);
    const photoId = await sent(await aJpeg());
    const stranger = await signIn(own.store, api, { role: 'lao', provinceCode: '54', laoId: 'lao-06540104' });
    expect((await api.app.request(`/photos/${photoId}`, { headers: stranger })).status).toBe(404);
    expect((await api.app.request('/photos/photo-1', { headers: lao })).status).toBe(404);
  });

  test('the ticket opens one place, for one kind and size, for ten minutes, and is signed as AWS says', () => {
    // The example of AWS's own documentation of presigned POSTs.
    const door = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', region: 'us-east-1' };
    expect(signPolicy(door, '20151229', EXAMPLE_POLICY)).toBe('8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e');
    const now = new Date('2026-01-31T10:00:00.000Z');
    const wanted = { key: 'photo-1', contentType: 'image/png', mostBytes: 5, now, expiresAt: new Date(now.getTime() + 600_000) };
    const onAws = ticketFor({ ...door, bucket: 'uploads', endpoint: null, sessionToken: 'session' }, wanted);
    expect(onAws.url).toBe('https://uploads.s3.us-east-1.amazonaws.com/');
    expect(JSON.parse(Buffer.from(onAws.fields['policy'] ?? '', 'base64').toString())).toEqual({
      expiration: '2026-01-31T10:10:00.000Z',
      conditions: [
        { bucket: 'uploads' },
        ['content-length-range', 1, 5],
        { key: 'photo-1' },
        { 'Content-Type': 'image/png' },
        { 'x-amz-algorithm': 'AWS4-HMAC-SHA256' },
        { 'x-amz-credential': 'AKIAIOSFODNN7EXAMPLE/20260131/us-east-1/s3/aws4_request' },
        { 'x-amz-date': '20260131T100000Z' },
        { 'x-amz-security-token': 'session' },
      ],
    });
  });
});

describe('a photo in a record', () => {
  const change = async (body: object) => {
    const response = await api.app.request('/sheets/palads/changes', {
      method: 'POST',
      headers: lao,
      body: JSON.stringify({ actionId: randomUUID(), reason: null, changes: [body] }),
    });
    return ChangesAnswer.parse(await response.json()).answers[0];
  };
  const isPublic = async (photoId: string) => (await listEtags(baking.site, `photos/${photoId}`)).size;

  test('is public while somebody in office shows it; replaced, it is public no more and stays for the history', async () => {
    const [first, second] = [
      await sent(await aJpeg()),
      await sent(await aPortrait({ width: 700, height: 900 }).flatten().jpeg().toBuffer()),
    ];
    const added = await change(toAdd(palads, aPalad({ laoId: LAO, photoId: first })));
    if (added?.outcome !== 'saved') throw new Error(JSON.stringify(added));
    const before = await readRecord(own.store, parseRecordId(added.row.id) ?? { pk: '', sk: '' });
    const targets = plan(null, before).pages;
    expect(targets.map(targetText)).toEqual([`photo/${first}`]);
    for (const target of targets) await bake(baking, parseTarget(targetText(target)) ?? { kind: 'home' });
    expect(await isPublic(first)).toBe(2);

    await change(toSet(added.row.id, 1, { photoId: second }));
    const after = await readRecord(own.store, parseRecordId(added.row.id) ?? { pk: '', sk: '' });
    for (const target of plan(before, after).pages) await bake(baking, target);
    expect([await isPublic(first), await isPublic(second)]).toEqual([0, 2]);
    expect((await kept(first)).length).toBeGreaterThan(1_000);
    expect((await told(first)).small).toContain('data:image/jpeg');
  });

  test('another LAO’s, one that was refused and one that waits cannot be put into a record', async () => {
    const request = { officer: anOfficer(), authority: 'system' as const, actionId: randomUUID(), reason: null, now: () => new Date() };
    const [other] = await saveChanges(own.store, {
      ...request,
      sheet: tenures,
      changes: [toAdd(tenures, aTenure({ laoId: 'lao-06540104' }))],
    });
    if (other?.outcome !== 'saved') throw new Error('not saved');
    const department = await signIn(own.store, api);
    const put = async (photoId: string) => {
      const body = JSON.stringify({ actionId: randomUUID(), reason: null, changes: [toSet(other.row.id, 1, { photoId })] });
      const response = await api.app.request('/sheets/tenures/changes', { method: 'POST', headers: department, body });
      return ChangesAnswer.parse(await response.json()).answers[0];
    };
    const refused = await sent(Buffer.from('no picture'));
    for (const photoId of [await sent(await aJpeg()), refused, await send(await aJpeg()), `photo-${'f'.repeat(32)}`])
      expect(await put(photoId)).toMatchObject({ outcome: 'invalid', violations: [{ code: 'F.007' }] });
  });

  test('a new row takes a photo of its own LAO only, by whatever name the LAO is typed', async () => {
    const photoId = await sent(await aJpeg());
    const department = await signIn(own.store, api);
    const add = async (headers: Record<string, string>, laoId: string | undefined) => {
      const { set, ...change } = toAdd(tenures, aTenure({ photoId }));
      const { laoId: _, ...rest } = set;
      const body = { actionId: randomUUID(), reason: null, changes: [{ ...change, set: laoId === undefined ? rest : { ...rest, laoId } }] };
      const response = await api.app.request('/sheets/tenures/changes', { method: 'POST', headers, body: JSON.stringify(body) });
      return ChangesAnswer.parse(await response.json()).answers[0];
    };
    expect(await add(department, '06540104')).toMatchObject({ outcome: 'invalid', violations: [{ code: 'F.007' }] });
    expect(await add(department, '๐๖๕๔๐๑๐๓')).toMatchObject({ outcome: 'saved', row: { values: { photoId } } });
    expect(await add(lao, undefined)).toMatchObject({ outcome: 'saved', row: { values: { laoId: LAO, photoId } } });
  });

  test('a full bake puts back what is missing and takes away what nobody shows', async () => {
    const photoId = await sent(await aJpeg());
    const stray = `photo-${'a'.repeat(32)}`;
    const request = { officer: anOfficer(), authority: 'system' as const, actionId: randomUUID(), reason: null, now: () => new Date() };
    await saveChanges(own.store, { ...request, sheet: tenures, changes: [toAdd(tenures, aTenure({ laoId: LAO, photoId }))] });
    await baking.site.client.send(new PutObjectCommand({ Bucket: baking.site.name, Key: photoKeys(stray).full, Body: 'x' }));
    await bakeAll(baking);
    expect([await isPublic(photoId), await isPublic(stray)]).toEqual([2, 0]);
  });
});

/** A comment segment right behind the start of the picture. */
function withComment(jpeg: Buffer, text: string): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(text), jpeg.subarray(2)]);
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-post-example.html */
const EXAMPLE_POLICY =
  'eyAiZXhwaXJhdGlvbiI6ICIyMDE1LTEyLTMwVDEyOjAwOjAwLjAwMFoiLA0KICAiY29uZGl0aW9ucyI6IFsNCiAgICB7ImJ1Y2tldCI6ICJzaWd2NGV4YW1wbGVidWNrZXQifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRrZXkiLCAidXNlci91c2VyMS8iXSwNCiAgICB7ImFjbCI6ICJwdWJsaWMtcmVhZCJ9LA0KICAgIHsic3VjY2Vzc19hY3Rpb25fcmVkaXJlY3QiOiAiaHR0cDovL3NpZ3Y0ZXhhbXBsZWJ1Y2tldC5zMy5hbWF6b25hd3MuY29tL3N1Y2Nlc3NmdWxfdXBsb2FkLmh0bWwifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRDb250ZW50LVR5cGUiLCAiaW1hZ2UvIl0sDQogICAgeyJ4LWFtei1tZXRhLXV1aWQiOiAiMTQzNjUxMjM2NTEyNzQifSwNCiAgICB7IngtYW16LXNlcnZlci1zaWRlLWVuY3J5cHRpb24iOiAiQUVTMjU2In0sDQogICAgWyJzdGFydHMtd2l0aCIsICIkeC1hbXotbWV0YS10YWciLCAiIl0sDQoNCiAgICB7IngtYW16LWNyZWRlbnRpYWwiOiAiQUtJQUlPU0ZPRE5ON0VYQU1QTEUvMjAxNTEyMjkvdXMtZWFzdC0xL3MzL2F3czRfcmVxdWVzdCJ9LA0KICAgIHsieC1hbXotYWxnb3JpdGhtIjogIkFXUzQtSE1BQy1TSEEyNTYifSwNCiAgICB7IngtYW16LWRhdGUiOiAiMjAxNTEyMjlUMDAwMDAwWiIgfQ0KICBdDQp9';

describe('a photo of an election', () => {
  const save = async (sheet: string, changed: object, headers: Record<string, string>) => {
    const body = JSON.stringify({ actionId: randomUUID(), reason: null, changes: [{ changeId: randomUUID(), kind: 'save', ...changed }] });
    const response = await api.app.request(`/sheets/${sheet}/changes`, { method: 'POST', headers, body });
    return ChangesAnswer.parse(await response.json()).answers[0];
  };
  const bakePhotos = async (id: string) => {
    const targets = plan(null, await readRecord(own.store, parseRecordId(id) ?? { pk: '', sk: '' })).pages.filter(
      ({ kind }) => kind === 'photo',
    );
    for (const target of targets) await bake(baking, target);
    return targets.map(targetText);
  };
  const isPublic = async (photoId: string) => (await listEtags(baking.site, `photos/${photoId}`)).size;

  test('of a paper is kept whole and legible, stands in its own count only, and is public once the count is sent', async () => {
    const { electionId, laoId } = await anElection(own.store, '06540108');
    const director = await signIn(own.store, api, { role: 'electionDirector', provinceCode: '54', laoId });
    const paper = { electionId, countId: 'count-council-01-0001-original-1' };
    const wide = await aPortrait({ width: 3200, height: 2000 })
      .withExif({ IFD0: { Copyright: 'ลับ' } })
      .png()
      .toBuffer();
    const given = { contentType: 'image/png' as const, laoId, paper, headers: director };
    const [photoId, tooSmall] = [await sent(wide, given), await sent(await aPortrait({ width: 500, height: 700 }).png().toBuffer(), given)];
    expect((await ticket({ laoId, paper }, lao)).status).toBe(403);
    expect((await told(tooSmall, director)).refusal?.en).toContain('800 pixels');
    const metadata = await sharp(await kept(photoId)).metadata();
    expect([metadata.format, metadata.width, metadata.height, metadata.exif]).toEqual(['jpeg', 2400, 1500, undefined]);
    const shown = Buffer.from((await told(photoId, director)).small?.split(',')[1] ?? '', 'base64');
    expect((await sharp(shown).metadata()).width).toBe(1000);
    const count = { electionId, office: 'council', constituency: 1, round: 'original', entry: 1, ...PAPER };
    const [first, other] = [
      await save('unitCounts', { id: null, base: 0, set: { ...count, unit: 1 } }, director),
      await save('unitCounts', { id: null, base: 0, set: { ...count, unit: 2 } }, director),
    ];
    if (first?.outcome !== 'saved' || other?.outcome !== 'saved') throw new Error(JSON.stringify([first, other]));
    const set = { paperPhotoId: photoId };
    expect(await save('unitCounts', { id: other.row.id, base: 1, set }, director)).toMatchObject({ outcome: 'invalid' });
    expect(await save('unitCounts', { id: first.row.id, base: 1, set }, director)).toMatchObject({ outcome: 'saved' });
    expect([await bakePhotos(first.row.id), await isPublic(photoId)]).toEqual([[], 0]);
    await save('unitCounts', { id: first.row.id, base: 2, set: { state: 'submitted' } }, director);
    expect([await bakePhotos(first.row.id), await isPublic(photoId)]).toEqual([[`photo/${photoId}`], 2]);
  });

  test('of a candidate is public once the candidates are announced, and stays when the candidate has left office', async () => {
    const { electionId, laoId } = await anElection(own.store, '06540109', { stage: 'applications' });
    const director = await signIn(own.store, api, { role: 'electionDirector', provinceCode: '54', laoId });
    const photoId = await sent(await aJpeg(), { laoId, headers: director });
    const [candidate] = await readInside(own.store, `election#${electionId}`, candidacies);
    const id = candidate?.id ?? '';
    expect(await save('candidacies', { id, base: 1, set: { photoId } }, director)).toMatchObject({ outcome: 'saved' });
    expect([await bakePhotos(id), await isPublic(photoId)]).toEqual([[`photo/${photoId}`], 0]);
    const election = `lao#${laoId}/elections#${electionId}`;
    const request = { sheet: elections, officer: anOfficer(), authority: 'system' as const, actionId: randomUUID(), reason: null };
    await saveChanges(own.store, { ...request, changes: [toSet(election, 1, { stage: 'candidates' })], now: () => new Date() });
    await bakePhotos(id);
    expect(await isPublic(photoId)).toBe(2);
  });
});
