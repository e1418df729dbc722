import type { _Record, AttributeValue as StreamValue } from '@aws-sdk/client-dynamodb-streams';
import type { AttributeValue, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

type Image = Record<string, AttributeValue>;

/** Changes as the SDK reads them, in the shape in which Lambda hands them to a handler. */
export function streamEvent(records: readonly _Record[], at: { region: string; streamArn: string }): DynamoDBStreamEvent {
  return { Records: records.map((record) => lambdaRecord(record, at)) };
}

function lambdaRecord({ eventID, eventName, eventVersion, dynamodb }: _Record, at: { region: string; streamArn: string }): DynamoDBRecord {
  const created = dynamodb?.ApproximateCreationDateTime;
  return {
    ...(eventID && { eventID }),
    ...(eventName && { eventName }),
    eventVersion: eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: at.region,
    eventSourceARN: at.streamArn,
    dynamodb: {
      ...(created && { ApproximateCreationDateTime: Math.floor(created.getTime() / 1000) }),
      ...(dynamodb?.Keys && { Keys: lambdaImage(dynamodb.Keys) }),
      ...(dynamodb?.NewImage && { NewImage: lambdaImage(dynamodb.NewImage) }),
      ...(dynamodb?.OldImage && { OldImage: lambdaImage(dynamodb.OldImage) }),
      ...(dynamodb?.SequenceNumber && { SequenceNumber: dynamodb.SequenceNumber }),
      ...(dynamodb?.SizeBytes !== undefined && { SizeBytes: dynamodb.SizeBytes }),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  };
}

function lambdaImage(image: Record<string, StreamValue>): Image {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, lambdaValue(value)]));
}

/** The same JSON under two names, but for binary values, which Lambda gives as base64 text. */
function lambdaValue(value: StreamValue): AttributeValue {
  if (value.B !== undefined) return { B: Buffer.from(value.B).toString('base64') };
  if (value.BS !== undefined) return { BS: value.BS.map((part) => Buffer.from(part).toString('base64')) };
  if (value.L !== undefined) return { L: value.L.map(lambdaValue) };
  if (value.M !== undefined) return { M: lambdaImage(value.M) };
  if (value.S !== undefined) return { S: value.S };
  if (value.N !== undefined) return { N: value.N };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  if (value.SS !== undefined) return { SS: value.SS };
  if (value.NS !== undefined) return { NS: value.NS };
  return { NULL: true };
}
