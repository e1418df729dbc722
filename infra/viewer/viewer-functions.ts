// The two viewer functions as text, ready to deploy: infra/aws hands them to CloudFront, infra/local runs them.

import { readFileSync } from 'node:fs';

export interface ViewerSettings {
  /** Origins the admin may connect to beside the site: the API's and those of the sign-in. */
  readonly connectOrigins: readonly string[];
  readonly isHttps: boolean;
}

export function viewerRequestCode(): string {
  return read('viewer-request.js');
}

export function viewerResponseCode({ connectOrigins, isHttps }: ViewerSettings): string {
  for (const origin of connectOrigins) if (!isOrigin(origin)) throw new Error(`not an origin: ${origin}`);
  return read('viewer-response.js')
    .replace("'%CONNECT_ORIGINS%'", () => JSON.stringify(connectOrigins.join(' ')))
    .replace("'%IS_HTTPS%'", isHttps ? "'yes'" : "'no'");
}

/** CDK passes a token (`${Token[…]}`) for an address that is known only after the deployment. */
function isOrigin(text: string): boolean {
  return /^https?:\/\/[^\s;,'"/]+$/.test(text) || text.includes('${Token[');
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
