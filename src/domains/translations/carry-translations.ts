import type { Trx } from '#server/db.ts';
import type { TranslatedThing } from './translation.ts';
import { copyRows, deleteRows } from './translations.sql.server.ts';

/** A copy keeps what was translated: its texts are the same until somebody changes them. */
export const copyTranslations = (trx: Trx, about: TranslatedThing, from: string, to: string) =>
	copyRows(trx, about, from, to);

export const forgetTranslations = (trx: Trx, about: TranslatedThing, id: string) =>
	deleteRows(trx, { about, id });
