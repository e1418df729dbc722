// Cells of `sensitive` fields lie encrypted on the disk of an office computer that others use too. The key can be used by this
// page but never read out of the browser.

/** Sealing of texts, for places that hold nothing else. */
export interface Seals {
  seal(text: string): Promise<string>;
  /** Fails where another key sealed it. */
  unseal(sealed: string): Promise<string>;
}

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

export function newDraftKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function seal(key: CryptoKey, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(value))) };
}

export async function unseal(key: CryptoKey, sealed: Sealed): Promise<unknown> {
  const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.bytes);
  return JSON.parse(new TextDecoder().decode(bytes));
}

export function textSeals(key: CryptoKey): Seals {
  return {
    async seal(text) {
      const { iv, bytes } = await seal(key, text);
      return [iv, new Uint8Array(bytes)].map((part) => btoa(String.fromCharCode(...part))).join('.');
    },
    async unseal(sealed) {
      const [iv = new Uint8Array(), bytes = new Uint8Array()] = sealed
        .split('.')
        .map((part) => Uint8Array.from(atob(part), (sign) => sign.charCodeAt(0)));
      return String(await unseal(key, { iv, bytes: bytes.buffer }));
    },
  };
}
