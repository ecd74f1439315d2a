import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { cardsOf } from './cards.sql.server.ts';
import type { CatalogueItem } from './catalogue.ts';

/** These activities as cards, in the order asked; what the public may not see now, or what is over, is left out. */
export const seeCards = (ids: readonly string[]): Promise<CatalogueItem[]> => cardsOf(db(), ids, now());
