// What stands for an AWS account on one machine. The emulators take any key; these are no secret.

export const ACCOUNT = {
  region: 'ap-southeast-7',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;
