// Objects too large for one request go up in parts (S3: 5 MB to 5 GB each).

import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type CreateMultipartUploadCommandInput,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';

/** Of one part, and the most that goes up whole. */
export const PART_BYTES = 8 * 1024 * 1024;

export function partsOf(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / PART_BYTES) }, (_, part) =>
    bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES),
  );
}

/** Nobody sees the object before all of its parts are there. */
export async function putInParts(client: S3Client, input: CreateMultipartUploadCommandInput, bytes: Uint8Array): Promise<void> {
  const at = { Bucket: input.Bucket, Key: input.Key };
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(input));
  try {
    const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
    for (const [index, Body] of partsOf(bytes).entries()) {
      const PartNumber = index + 1;
      const { ETag } = await client.send(new UploadPartCommand({ ...at, UploadId, PartNumber, Body }));
      Parts.push({ PartNumber, ETag });
    }
    await client.send(new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } }));
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand({ ...at, UploadId })).catch(() => {});
    throw error;
  }
}
