import { didWeb } from '@cairn/credentials';

/** The did:web of somebody without an account who vouches for one thing (ADR 80). */
export const endorserDid = (origin: string, endorserId: string): string =>
	didWeb(`${origin}/endorsers/${endorserId}`);

export const endorserMethod = (did: string): string => `${did}#${endorserKeyId}`;

/** It has one key for good. */
export const endorserKeyId = 'key-1';

/** Where it is told whether they took it back. */
export const endorserListAddress = (origin: string, endorserId: string): string =>
	`${origin}/endorsers/${endorserId}/status-list`;

/** An endorsement's own address. */
export const endorsementAddress = (origin: string, endorsementId: string): string =>
	`${origin}/endorsements/${endorsementId}`;
