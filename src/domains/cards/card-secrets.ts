import { createHash, randomBytes } from 'node:crypto';
import { open, seal } from '#server/master-key.ts';
import { cardCodeLength, codeFrom } from './typed-code.ts';

export const newCardCode = (): string => codeFrom(randomBytes(cardCodeLength));

/** What is looked up: of the code itself only its holder knows, and the sheet of its organiser. */
export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('base64url');

const context = (cardId: string): string => `claim-card:${cardId}`;
export const sealCode = (cardId: string, code: string): string => seal(code, context(cardId));
export const openCode = (cardId: string, sealed: string): string => open(sealed, context(cardId)).toString();
