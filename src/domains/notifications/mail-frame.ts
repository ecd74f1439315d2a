import { tagOf } from '#ui/language.ts';

/** A mail's words, whatever they are about. The first paragraph doubles as the preview in a list of mails. */
export type MailWords = {
	subject: string;
	title: string;
	paragraphs: string[];
	button: { text: string; link: string };
	/** Small print: how long the link works, what to do if it was not you. */
	notes: string[];
	/** Under the line: who writes, and why. */
	footer: string;
	/** Before the bare address, for mail programs that draw no button. */
	linkHint: string;
	/** How one ends mails of this kind. */
	end?: { text: string; link: string };
};

export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function mailText({ title, paragraphs, button, notes, footer, end }: MailWords): string {
	const parts = [
		title,
		...paragraphs,
		`${button.text}:\n${button.link}`,
		...notes,
		`--\n${footer}`,
		...(end ? [`${end.text}: ${end.link}`] : [])
	];
	return `${parts.join('\n\n')}\n`;
}

/** One frame for all: a letter on limestone by day, on slate by night; stones drawn with borders, so nothing is fetched. */
export function mailHtml(words: MailWords, language: string, origin: string): string {
	const link = escapeHtml(words.button.link);
	const paragraphs = words.paragraphs.map((text) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`);
	const endOf = ({ end }: MailWords) =>
		end
			? `<br><a class="link" href="${escapeHtml(end.link)}" style="color:#17607a">${escapeHtml(end.text)}</a>`
			: '';
	const notes = words.notes.map(
		(text) => `<p class="soft" style="${soft};margin:0 0 8px">${escapeHtml(text)}</p>`
	);
	return `<!doctype html>
<html lang="${escapeHtml(tagOf(language))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(words.subject)}</title>
<style>${night}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#f6f4ef;color:#2b2622;font:17px/1.55 ${font}">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(words.paragraphs[0] ?? '')}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px"><tr><td style="padding:0 8px 20px">${brand}</td></tr>
<tr><td class="sheet" style="background:#fffefb;border:1px solid #ddd8ce;border-radius:22px 18px 21px 17px;padding:32px 28px">
<h1 style="margin:0 0 16px;font-size:25px;line-height:1.2">${escapeHtml(words.title)}</h1>
${paragraphs.join('\n')}
<p style="margin:24px 0"><a class="button" href="${link}" style="${button}">${escapeHtml(words.button.text)}</a></p>
<p class="soft" style="${soft};margin:0 0 16px">${escapeHtml(words.linkHint)}<br><a class="link" href="${link}" style="color:#17607a;word-break:break-all">${link}</a></p>
${notes.join('\n')}
</td></tr>
<tr><td class="soft" style="${soft};padding:20px 8px 0">${escapeHtml(words.footer)}<br><a class="link" href="${escapeHtml(origin)}" style="color:#17607a">${escapeHtml(new URL(origin).host)}</a>${endOf(words)}</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

const font = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const soft = 'color:#5f5850;font-size:15px;line-height:1.5';
const button =
	'display:inline-block;padding:13px 26px;border-radius:22px 18px 21px 17px;background:#17607a;color:#fffefb;font-weight:600;text-decoration:none';

const stone = (width: number, height: number, colour: string, shift: number): string =>
	`<div class="stone" style="width:${width}px;height:${height}px;margin:0 0 1px ${shift}px;border-radius:50%;background:${colour}"></div>`;
const stones = [
	stone(9, 6, '#d7a928', 11),
	stone(16, 8, '#5f5850', 7),
	stone(24, 10, '#5f5850', 4),
	stone(32, 11, '#5f5850', 0)
];
const brand = `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td style="padding-right:12px" aria-hidden="true">${stones.join('')}</td><td style="font-size:20px;font-weight:700">Cairn</td></tr></table>`;

const night = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.ground{background:#1b1815!important;color:#efece6!important}
.sheet{background:#26221e!important;border-color:#4a443d!important}
.soft{color:#bdb6ab!important}
.button{background:#8fd0df!important;color:#10242b!important}
.link{color:#8fd0df!important}
}`;
