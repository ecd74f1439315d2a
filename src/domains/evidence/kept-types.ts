/** How to tell that a file is whole and nothing else. */
export type Form = 'pdf' | 'boxes' | 'riff' | 'stream' | 'zip';

export type KeptType = { mediaType: string; ending: string; form: Form; isArchive?: boolean };

const as = (mediaType: string, ending: string, form: Form): KeptType => ({ mediaType, ending, form });

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** Files that are kept as they are, by the media type that their content has. */
export const keptTypes: Readonly<Record<string, KeptType>> = {
	'application/pdf': as('application/pdf', 'pdf', 'pdf'),
	'audio/mpeg': as('audio/mpeg', 'mp3', 'stream'),
	'audio/aac': as('audio/aac', 'aac', 'stream'),
	'audio/ogg': as('audio/ogg', 'ogg', 'stream'),
	'audio/flac': as('audio/flac', 'flac', 'stream'),
	'audio/amr': as('audio/amr', 'amr', 'stream'),
	'audio/wav': as('audio/wav', 'wav', 'riff'),
	'audio/x-m4a': as('audio/mp4', 'm4a', 'boxes'),
	'audio/mp4': as('audio/mp4', 'm4a', 'boxes'),
	'video/mp4': as('video/mp4', 'mp4', 'boxes'),
	'video/x-m4v': as('video/mp4', 'm4v', 'boxes'),
	'video/quicktime': as('video/quicktime', 'mov', 'boxes'),
	'video/3gpp': as('video/3gpp', '3gp', 'boxes'),
	'video/webm': as('video/webm', 'webm', 'stream'),
	'video/ogg': as('video/ogg', 'ogv', 'stream'),
	[`${office}.wordprocessingml.document`]: as(`${office}.wordprocessingml.document`, 'docx', 'zip'),
	[`${office}.spreadsheetml.sheet`]: as(`${office}.spreadsheetml.sheet`, 'xlsx', 'zip'),
	[`${office}.presentationml.presentation`]: as(`${office}.presentationml.presentation`, 'pptx', 'zip'),
	[`${open}.text`]: as(`${open}.text`, 'odt', 'zip'),
	[`${open}.spreadsheet`]: as(`${open}.spreadsheet`, 'ods', 'zip'),
	[`${open}.presentation`]: as(`${open}.presentation`, 'odp', 'zip'),
	'application/zip': { mediaType: 'application/zip', ending: 'zip', form: 'zip', isArchive: true }
};

const programs =
	/\.(exe|dll|scr|com|pif|cpl|msi|msp|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|cjs|wsf|wsh|hta|jar|class|apk|ipa|app|dmg|pkg|deb|rpm|sh|bash|zsh|py|pyc|pl|php|phtml|rb|lnk|url|webloc|desktop|reg|inf|scf|html?|xhtml|mht|mhtml|swf|wasm|so|dylib|docm|dotm|xlsm|xltm|xlam|pptm|potm|ppam|ppsm)$/i;

/** Names that a computer takes for something to run when they are opened. */
export const isProgramName = (name: string): boolean => programs.test(name.trim().replace(/[.\s\0]+$/, ''));
