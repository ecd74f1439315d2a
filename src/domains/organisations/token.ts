import { createHash, randomBytes } from 'node:crypto';

/** By what a program of an organisation gives badges in its name, and does nothing else. */
export type Token = {
	id: string;
	organisationId: string;
	name: string;
	createdAt: Date;
	lastUsedAt: Date | null;
	revokedAt: Date | null;
};

/** The prefix lets those who search files for secrets know one when they see it. */
export const newToken = (): string => `cairn_${randomBytes(32).toString('base64url')}`;

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

export const tokenIn = (authorization: string | null): string =>
	/^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
