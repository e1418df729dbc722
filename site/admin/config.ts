import { AdminConfig } from '../../shared/api.ts';

/** Where the API and the sign-in are: the same bundle runs everywhere. */
export async function readConfig(): Promise<AdminConfig> {
  const response = await fetch('/admin/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`/admin/config.json: HTTP ${response.status}`);
  return AdminConfig.parse(await response.json());
}
