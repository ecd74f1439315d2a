import { type Db, db, type Trx } from '#server/db.ts';
import type { ClaimCard } from './card.ts';
import { hashOfCode } from './card-secrets.ts';
import { cardByHash, cardsByIds, insertCards, joinCard, lockCardByHash } from './cards.sql.server.ts';
import { readCode } from './typed-code.ts';

/** What rooms above ask of cards; who may is theirs to say. Codes come as people type them. */

export const findCard = (code: string, on: Db = db()): Promise<ClaimCard | undefined> =>
	cardByHash(on, hashOfCode(readCode(code)));

export const lockCard = (trx: Trx, code: string): Promise<ClaimCard | undefined> =>
	lockCardByHash(trx, hashOfCode(readCode(code)));

export const findCards = (ids: readonly string[], on: Db = db()): Promise<ClaimCard[]> => cardsByIds(on, ids);

type Made = { id: string; organisationId: string; nickname: string; code: string };

export const keepCard = (trx: Trx, { code, ...card }: Made) =>
	insertCards(trx, [{ ...card, codeHash: hashOfCode(code) }]);

export const giveCardTo = (trx: Trx, cardId: string, accountId: string, at: Date) =>
	joinCard(trx, cardId, accountId, at);
