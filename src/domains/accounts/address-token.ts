import { createHash, randomBytes } from 'node:crypto';

/** A secret for a mailed link; the database keeps only its hash. */
export const newToken = (): string => randomBytes(24).toString('base64url');

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
