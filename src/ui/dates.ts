/** A day, as the reader's language writes it. `zone`: whose day it is; UTC where it does not matter. */
export const day = (date: Date, language: string, zone = 'UTC'): string =>
	new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone }).format(date);
