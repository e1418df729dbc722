/** The value of a variable the function cannot work without. */
export function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`Environment variable ${name} is not set.`);
  return value;
}

/** `{ key: value }`, or nothing where the variable is not set. */
export function fromEnv<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const given: Partial<Record<K, string>> = {};
  if (value) given[key] = value;
  return given;
}
