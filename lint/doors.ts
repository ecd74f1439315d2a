/**
 * The few doors through which something passes that a law forbids everywhere else. A new door is a decision:
 * it is added here with its reason, in a reviewed commit. Inline `eslint-disable` is switched off.
 */
export const doors = {
	/** Law 7: the sole holders of a transaction. Migrations run before there is anybody to act. */
	transaction: [/^src\/server\/act\.ts$/, /^src\/server\/migrate\.ts$/],
	/** Law 7: where SQL may be written, besides `*.sql.server.ts` of a domain and tests. */
	sql: [/^src\/server\//, /^migrations\//, /^scripts\/seed/, /^(tests|bench)\//, /\.(test|spec)\.ts$/],
	/** Law 2: files that speak HTTP: the guarded client, the file store, the cache of pages, the sign-in library. */
	http: [
		/^src\/server\/(http|fetch|guarded|files|store|page-cache|headers)/,
		/^src\/domains\/accounts\/sign-in\.ts$/,
		/\.test\.ts$/
	],
	/** Law 3: the components that write prepared HTML: rendered Markdown, JSON-LD in the head, drawn SVG. */
	html: [/^src\/ui\/(RichText|Head|Drawing|Qr)\.svelte$/],
	/** Law 5: the only code → HTTP status table. */
	statusTable: [/^src\/server\/refusal[^/]*\.ts$/],
	/** Law 6: listeners to facts, what they fill, what a night's work writes ahead, a key that is made when it is first needed, and the sign-in library's wiring have no person to ask `may` about. */
	nobodyActs: [
		/\/on-[^/]+\.ts$/,
		/^src\/domains\/accounts\/sign-in[^/]*\.ts$/,
		/^src\/domains\/attendance\/pass-key\.ts$/,
		/^src\/domains\/activities\/renew-meetings\.ts$/,
		/^src\/domains\/discovery\/(list-activities|list-playlists|rebuild-discovery)\.ts$/
	]
} satisfies Record<string, RegExp[]>;

export const isDoor = (door: keyof typeof doors, file: string): boolean =>
	doors[door].some((pattern) => pattern.test(file));

/** npm packages that draw, so a `.svelte` file may import them as values. */
export const drawingPackages = /^(svelte($|\/)|maplibre-gl($|\/)|@tiptap\/|qr$|@fontsource)/;

/** SvelteKit's modules that live in the browser. */
export const clientModules = /^\$app\/(state|forms|navigation|paths|env|types)($|\/)|^\$service-worker$/;
