import encodeQr from 'qr';
import { m } from '#messages';
import { excerpt } from '#server/markdown.ts';
import { onWhite } from '#server/pictures/on-white.ts';
import { wrapText } from '#server/pictures/text-path.ts';
import { Sheet } from '#server/print/sheet.ts';
import { contourLines } from '#ui/drawing/contour-lines.ts';
import { letterContrast, shade, standingOut } from '#ui/drawing/legible.ts';
import { day } from '#ui/dates.ts';
import { tagOf } from '#ui/language.ts';
import type { Certificate } from './certificate.ts';

const left = 64;
const right = 531;
const full = right - left;
const beside = 290;
/** Left, top, width, height. */
const pictureBox = [right - 158, 128, 158, 158] as const;
const soft = '#55504a';
/** Where the foot of the page begins, with the code to check. */
const foot = 700;

/** A certificate as one page of tagged PDF. The same award gives the same bytes. */
export async function drawCertificate(certificate: Certificate): Promise<Uint8Array<ArrayBuffer>> {
	const { badge, issuer, language, issuedAt } = certificate;
	const say = { locale: language } as const;
	const sheet = new Sheet({
		title: m.passport_certificate_document({ badge: badge.name, organisation: issuer.name }, say),
		author: issuer.name,
		subject: badge.name,
		language: tagOf(language),
		at: issuedAt
	});
	const accent = standingOut(certificate.accent, ['#ffffff'], letterContrast);
	drawGround(sheet, accent, badge.badgeId);
	await drawIssuer(sheet, certificate);
	const below = await drawAward(sheet, certificate, accent);
	drawContent(sheet, certificate, accent, below);
	drawFoot(sheet, certificate, accent);
	return sheet.end();
}

function drawGround(sheet: Sheet, accent: string, seed: string): void {
	const lines = contourLines({ width: 600, height: 240, seed, levels: 7, cell: 40, hills: 6, island: true });
	sheet.decoration((doc) => {
		for (const line of lines) doc.path(line).lineWidth(0.8).strokeOpacity(0.16).stroke(accent);
		doc.strokeOpacity(1);
		// The picture stands on white: the land clears around it.
		const [x, y] = [pictureBox[0] + pictureBox[2] / 2, pictureBox[1] + pictureBox[3] / 2];
		const clearing = doc.radialGradient(x, y, 112, x, y, 160).stop(0, '#ffffff', 1).stop(1, '#ffffff', 0);
		doc.circle(x, y, 160).fill(clearing);
		doc.rect(0, 0, 18, sheet.height).fill(accent);
		doc.rect(18, 0, 4, sheet.height).fill(shade(accent, 0.25));
	});
}

async function drawIssuer(sheet: Sheet, { issuer, language }: Certificate): Promise<void> {
	const logo = issuer.logo && (await onWhite(issuer.logo, 520, 200));
	let x = left;
	if (logo) {
		const scale = Math.min(130 / logo.width, 50 / logo.height);
		const [width, height] = [logo.width * scale, logo.height * scale];
		const alt = m.passport_certificate_logo({ organisation: issuer.name }, { locale: language });
		sheet.figure(alt, [x, 48, width, height], (doc) => doc.image(logo.png, x, 48, { width, height }));
		x += width + 16;
	}
	const style = { size: 14, weight: 700, leading: 1.25 } as const;
	sheet.write({ tag: 'P', text: issuer.name, x, y: 56, width: right - x, most: 2, ...style });
}

/** What it is, whose it is, which badge: with the picture beside. Says where it ends. */
async function drawAward(sheet: Sheet, certificate: Certificate, accent: string): Promise<number> {
	const { badge, holderName, language } = certificate;
	const say = { locale: language } as const;
	const block = { x: left, width: beside } as const;
	const label = { ...block, tag: 'P', size: 11.5, colour: soft } as const;
	const title = { tag: 'H1', size: 33, weight: 700, leading: 1.15, colour: accent, most: 2 } as const;
	let y = sheet.write({ ...block, ...title, y: 128, text: m.passport_certificate({}, say) }) + 18;
	if (holderName) {
		y = sheet.write({ ...label, y, text: m.passport_certificate_to({}, say) });
		const name = { tag: 'P', size: 23, weight: 700, leading: 1.2, most: 2 } as const;
		y = sheet.write({ ...block, ...name, y, text: holderName }) + 12;
	}
	y = sheet.write({ ...label, y, text: m.passport_certificate_for({}, say) });
	const name = { tag: 'H2', size: 19, weight: 700, leading: 1.2, most: 3, lang: badge.language } as const;
	y = sheet.write({ ...block, ...name, y, text: badge.name }) + 8;
	const picture = await onWhite(certificate.picture, 800);
	const [x, top, width, height] = pictureBox;
	if (picture) {
		sheet.figure(badge.imageAlt || badge.name, pictureBox, (doc) =>
			doc.image(picture.png, x, top, { width })
		);
	}
	return Math.max(y, top + height) + 12;
}

/** Description, criteria and skills, then the facts; the criteria get the room that the others leave. */
function drawContent(sheet: Sheet, certificate: Certificate, accent: string, from: number): void {
	const { badge, language, badgeAddress } = certificate;
	const say = { locale: language } as const;
	const text = { tag: 'P', x: left, width: full, size: 11, leading: 1.42 } as const;
	const heading = { tag: 'H2', x: left, width: full, size: 12.5, weight: 700, colour: accent } as const;
	const line = text.size * text.leading;
	const skills = badge.alignments.map(({ targetName }) => targetName).join(' · ');
	const facts = factsOf(certificate);
	const skillLines = skills ? wrapText(skills, full, text.size, 3, 500).length : 0;
	let y = sheet.write({
		...text,
		y: from,
		text: badge.description.replace(/\s+/gu, ' '),
		most: 5,
		lang: badge.language
	});
	const others = (skillLines > 0 ? skillLines * line + 32 : 0) + facts.length * line + 16;
	const room = Math.max(2, Math.floor((foot - 16 - y - others - 32 - line) / line));
	const asked = new Set([badge.criteria, ...badge.tasks.map((task) => task.text)]);
	const criteria = excerpt([...asked].join('\n\n'), 6000);
	const isCut = wrapText(criteria, full, text.size, room + 1, 500).length > room;
	y = sheet.write({ ...heading, y: y + 12, text: m.passport_certificate_criteria({}, say) }) + 1;
	y = sheet.write({ ...text, y, text: criteria, most: room, lang: badge.language });
	if (isCut) {
		const more = m.passport_certificate_more({ address: badgeAddress }, say);
		y = sheet.write({ ...text, y, text: more, isWhole: true, colour: accent, link: badgeAddress });
	}
	if (skills) {
		y = sheet.write({ ...heading, y: y + 12, text: m.passport_certificate_skills({}, say) }) + 1;
		y = sheet.write({ ...text, y, text: skills, most: 3, lang: badge.language });
	}
	y += 14;
	for (const fact of facts) y = sheet.write({ ...text, y, text: fact, most: 1 });
}

function factsOf({ issuedAt, validUntil, credentialId, language }: Certificate): string[] {
	const say = { locale: language } as const;
	return [
		m.passport_certificate_on({ date: day(issuedAt, language) }, say),
		...(validUntil ? [m.passport_certificate_until({ date: day(validUntil, language) }, say)] : []),
		m.passport_certificate_id({ id: credentialId }, say)
	];
}

function drawFoot(sheet: Sheet, { checkedAt, holderName, language }: Certificate, accent: string): void {
	const say = { locale: language } as const;
	const side = 96;
	const x = checkedAt ? left + side + 18 : left;
	const text = { tag: 'P', x, width: right - x, size: 10, leading: 1.35 } as const;
	sheet.decoration((doc) =>
		doc
			.moveTo(left, foot)
			.lineTo(right, foot)
			.lineWidth(0.8)
			.strokeOpacity(0.5)
			.stroke(accent)
			.strokeOpacity(1)
	);
	let y = foot + 14;
	if (checkedAt) {
		const alt = m.passport_certificate_code({ address: checkedAt }, say);
		sheet.figure(alt, [left, y, side, side], (doc) => drawCode(doc, checkedAt, left, y, side));
		y = sheet.write({
			...text,
			y,
			size: 12,
			weight: 700,
			text: m.passport_certificate_check({}, say),
			most: 2
		});
		y =
			sheet.write({ ...text, y: y + 2, text: checkedAt, isWhole: true, colour: accent, link: checkedAt }) + 2;
	} else {
		y = sheet.write({ ...text, y, text: m.passport_certificate_private({}, say), most: 3 }) + 2;
	}
	const small = holderName ? m.passport_certificate_name({}, say) : m.passport_certificate_nameless({}, say);
	sheet.write({ ...text, y, text: small, most: 3, colour: soft });
}

/** Dark on white with its quiet zone, as squares: sharp at any size of print. */
function drawCode(doc: PDFKit.PDFDocument, address: string, x: number, y: number, side: number): void {
	const rows = encodeQr(address, 'raw', { ecc: 'medium', border: 2 });
	const step = side / rows.length;
	doc.rect(x, y, side, side).fill('#ffffff');
	rows.forEach((row, down) =>
		row.forEach((isDark, along) => {
			if (isDark) doc.rect(x + along * step, y + down * step, step + 0.05, step + 0.05);
		})
	);
	doc.fill('#000000');
}
