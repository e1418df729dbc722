import { Logger } from '@aws-lambda-powertools/logger';

/** The one logger: JSON lines with service and request id. Never logs bodies, tokens or field values. */
export const logger = new Logger({ serviceName: 'thongthin' });
