// A real Chromium for tests, without any system package: the one that ships inside @sparticuz/chromium.

import { setTimeout } from 'node:timers/promises';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Nothing of the browser may reach for the network by itself, and nothing may need a GPU or a sandbox helper. */
const ARGUMENTS = [
  '--headless=shell',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
];

/** The caller closes the browser. */
export async function launchBrowser(): Promise<Browser> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await playwright.launch({ executablePath: await chromium.executablePath(), args: ARGUMENTS });
    } catch (error) {
      // Another test process is still unpacking the same file: an executable open for writing cannot be started.
      if (attempt === 20 || !String(error).includes('ETXTBSY')) throw error;
      await setTimeout(500);
    }
  }
}
