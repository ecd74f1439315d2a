/** One part of an address, as people may read it; empty for what is not asked. Safe in a browser. */
export const addressPart = (name: string, value: string | number | false | undefined): string =>
	value === undefined || value === '' || value === false ? '' : `${name}=${legible(String(value))}`;

/** What may stand as it is in a query (RFC 3986, 3.4) is left so: commas part values. */
const legible = (text: string): string =>
	encodeURIComponent(text).replaceAll('%20', '+').replaceAll('%2C', ',').replaceAll('%3A', ':');
