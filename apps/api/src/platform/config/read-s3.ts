import { ConfigError, filled } from './config-error.ts';

/** A bucket, and the key that opens it. */
export interface S3Settings {
  /** Address of the bucket, without a slash at its end. */
  readonly bucketUrl: string;
  /** What names in the bucket begin with: empty, or ends with a slash. */
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

const SHAPE = 'S3_URL must read https://KEY:SECRET@HOST/BUCKET, or https://KEY:SECRET@HOST/BUCKET/FOLDER, and may end in ?region=REGION; write characters such as / + @ in the secret as %2F %2B %40';

/** A part of an address as it was meant; null where it is no whole encoding. */
const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** Reads S3_URL; null keeps files on disk. Its message never repeats what it was given: a secret is in it. */
export function readS3(env: NodeJS.ProcessEnv, demo: boolean): S3Settings | null {
  const value = filled(env['S3_URL']);
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !['https:', 'http:'].includes(url.protocol)) throw new ConfigError(SHAPE);
  const [accessKeyId, secretAccessKey] = [decoded(url.username), decoded(url.password)];
  const [bucket, ...folders] = url.pathname.split('/').filter((part) => part !== '');
  if (!accessKeyId || !secretAccessKey || bucket === undefined || ![bucket, ...folders].every((part) => /^[\w.-]+$/.test(part))) throw new ConfigError(SHAPE);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && !local && !demo) throw new ConfigError('S3_URL must start with https:// unless the store is on this machine: files of people would travel in the clear');
  return { bucketUrl: `${url.origin}/${bucket}`, prefix: folders.map((part) => `${part}/`).join(''), accessKeyId, secretAccessKey, region: url.searchParams.get('region') ?? 'us-east-1' };
}
