// The canonical N-Quads of values (RDFC-1.0 §A), as jsonld.js and rdf-canonize write them.
const XSD = 'http://www.w3.org/2001/XMLSchema#';
// A subset of absolute IRIs that needs no escape and is no keyword, blank node or relative reference.
const PLAIN_IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020\u007F<>"{}|^`\\\s]*$/;
const TO_ESCAPE = /[\u0000-\u001F\u007F"\\]/;
const EACH_TO_ESCAPE = /[\u0000-\u001F\u007F"\\]/g;
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
	'\b': '\\b',
	'\t': '\\t',
	'\n': '\\n',
	'\f': '\\f',
	'\r': '\\r',
	'"': '\\"',
	'\\': '\\\\'
};

export function isPlainIri(text: string): boolean {
	return PLAIN_IRI.test(text);
}

function escapeOf(letter: string): string {
	return SHORT_ESCAPES[letter] ?? `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

export function escapeLiteral(text: string): string {
	return TO_ESCAPE.test(text) ? text.replace(EACH_TO_ESCAPE, escapeOf) : text;
}

/** JSON-LD 1.1 API §8.1.1, "data round tripping": numbers with a fraction are doubles in their shortest canonical form. */
export function numberLiteral(value: number, datatype: string | undefined): string {
	const isDouble = String(value).includes('.') || Math.abs(value) >= 1e21;
	const text = isDouble ? value.toExponential(15).replace(/(\d)0*e\+?/, '$1E') : value.toFixed(0);
	return `"${text}"^^<${datatype ?? `${XSD}${isDouble ? 'double' : 'integer'}`}>`;
}

export function booleanLiteral(value: boolean, datatype: string | undefined): string {
	return `"${value}"^^<${datatype ?? `${XSD}boolean`}>`;
}

export function isStringType(datatype: string | undefined): boolean {
	return datatype === `${XSD}string`;
}
