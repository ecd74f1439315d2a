import { aFilm, aPdf, aPhotoWithPlace, aSound, box, join, mp3, noise, picture, text } from './shown-files.ts';
import { aDocx, anOdt, aZip } from './zips.ts';

/** What should become of a file: refused with these words, or kept as this media type. */
export type Sample = { what: string; name: string; bytes: Uint8Array; refused?: string; kept?: string };

const zip = () => aZip([{ name: 'notes.txt', bytes: text('hello') }]);
const exe = () => join('MZ', noise(58), '\x40\0\0\0', 'PE\0\0', noise(600));
const elf = () => join('\x7fELF\x02\x01\x01', noise(600));

/** A PNG that says it is so large; its few bytes would become gigabytes. */
async function pngBomb(width: number, height: number): Promise<Buffer> {
	const bytes = Buffer.from(await picture().png().toBuffer());
	bytes.writeUInt32BE(width, 16);
	bytes.writeUInt32BE(height, 20);
	return bytes;
}

/** Sixty files that somebody should not get past the door with, or only cleaned, made on the spot. */
export async function wrongFiles(): Promise<Sample[]> {
	const [jpeg, png, webp, gif, photo] = await Promise.all([
		picture().jpeg().toBuffer(),
		picture().png().toBuffer(),
		picture().webp().toBuffer(),
		picture().gif().toBuffer(),
		aPhotoWithPlace()
	]);
	const program = 'evidence_problem_program';
	const archive = 'evidence_problem_archive';
	const kind = 'evidence_problem_kind';
	const twoInOne = 'evidence_problem_two_in_one';
	const cut = 'evidence_problem_cut';
	const unreadable = 'unreadable-file';
	return [
		...programs({ program, kind, jpeg }),
		{ what: 'a zip', name: 'work.zip', bytes: zip(), refused: archive },
		{ what: 'a zip called a document', name: 'work.docx', bytes: zip(), refused: archive },
		{ what: 'a RAR', name: 'a.rar', bytes: join('Rar!\x1a\x07\x01\0', noise(200)), refused: archive },
		{ what: 'a 7z', name: 'a.7z', bytes: join("7z\xbc\xaf'\x1c", noise(200)), refused: archive },
		{ what: 'a gzip', name: 'a.gz', bytes: join('\x1f\x8b\x08', noise(200)), refused: archive },
		{
			what: 'a gzip called a photo',
			name: 'a.jpg',
			bytes: join('\x1f\x8b\x08', noise(200)),
			refused: archive
		},
		{ what: 'a bzip2', name: 'a.bz2', bytes: join('BZh91AY&SY', noise(200)), refused: archive },
		{ what: 'an xz', name: 'a.xz', bytes: join('\xfd7zXZ\0', noise(200)), refused: archive },
		{
			what: 'a PDF with a zip after it',
			name: 'a.pdf',
			bytes: join(aPdf(), zip(), '%%EOF'),
			refused: twoInOne
		},
		{
			what: 'a PDF that begins as a page',
			name: 'a.pdf',
			bytes: aPdf('<script>alert(1)</script>'),
			refused: twoInOne
		},
		{ what: 'a PDF cut short', name: 'a.pdf', bytes: join('%PDF-1.7\n', noise(3000)), refused: cut },
		{ what: 'a PDF called a photo', name: 'a.jpg', bytes: aPdf(), kept: 'application/pdf' },
		{ what: 'a film with a zip after it', name: 'a.mp4', bytes: join(aFilm(), zip()), refused: cut },
		{
			what: 'a film with a zip as its last box',
			name: 'a.mp4',
			bytes: join(aFilm(), box('free', zip())),
			refused: twoInOne
		},
		{
			what: 'a film with a page in it',
			name: 'a.mp4',
			bytes: join(aFilm(), box('free', text('<html><script>'))),
			refused: twoInOne
		},
		{ what: 'a film cut short', name: 'a.mp4', bytes: aFilm().subarray(0, 300), refused: cut },
		{
			what: 'a film without a film',
			name: 'a.mp4',
			bytes: box('ftyp', join('isom\0\0\x02\0isommp41')),
			refused: cut
		},
		{ what: 'a film called a sound', name: 'a.mp3', bytes: aFilm(), kept: 'video/mp4' },
		{ what: 'a sound with a zip after it', name: 'a.mp3', bytes: mp3(zip()), refused: twoInOne },
		{
			what: 'a sound whose title is a page',
			name: 'a.mp3',
			bytes: join('ID3\x03\0\0\0\0\0\0', '\xff\xfb\x90\x64', noise(99), '<script src=x>', noise(600)),
			refused: twoInOne
		},
		{
			what: 'a recording with a program after it',
			name: 'a.wav',
			bytes: join(aSound(), exe(), noise(1000)),
			refused: cut
		},
		{ what: 'a photo that tells where', name: 'a.jpg', bytes: photo, kept: 'image/jpeg' },
		{ what: 'a photo with a zip after it', name: 'a.jpg', bytes: join(jpeg, zip()), kept: 'image/jpeg' },
		{
			what: 'a photo with a page in it',
			name: 'a.jpg',
			bytes: join(jpeg, '<script>alert(1)</script>'),
			kept: 'image/jpeg'
		},
		{ what: 'a picture with a program after it', name: 'a.png', bytes: join(png, exe()), kept: 'image/png' },
		{
			what: 'a moving picture that is a script too',
			name: 'a.gif',
			bytes: join(gif, '/*<script>*/=1;'),
			kept: 'image/png'
		},
		{ what: 'a photo called a PDF', name: 'a.pdf', bytes: jpeg, kept: 'image/jpeg' },
		{ what: 'a WebP called a PNG', name: 'a.png', bytes: webp, kept: 'image/webp' },
		{ what: 'a photo cut short', name: 'a.jpg', bytes: jpeg.subarray(0, 200), refused: unreadable },
		{
			what: 'a PNG with a damaged middle',
			name: 'a.png',
			bytes: join(png.subarray(0, 60), noise(80)),
			refused: unreadable
		},
		{
			what: '30,000 × 30,000 pixels',
			name: 'a.png',
			bytes: await pngBomb(30_000, 30_000),
			refused: 'too-large'
		},
		{
			what: '1 × 2,000,000,000 pixels',
			name: 'a.png',
			bytes: await pngBomb(1, 2_000_000_000),
			refused: 'large or unreadable'
		},
		{ what: 'only the beginning of a JPEG', name: 'a.jpg', bytes: text('\xff\xd8\xff'), refused: unreadable },
		...drawings(unreadable),
		...documents({ program, archive, twoInOne }),
		{ what: 'nothing', name: 'a.txt', bytes: Buffer.alloc(0), refused: 'evidence_problem_empty' },
		{ what: 'bytes that are nothing', name: 'a.bin', bytes: Buffer.from([1, 2, 3, 250, 251]), refused: kind },
		{ what: 'text with a zero in it', name: 'a.txt', bytes: text('hello\0world'), refused: kind },
		{
			what: 'text that is no UTF-8',
			name: 'a.txt',
			bytes: Buffer.from([0x68, 0xe9, 0x6c, 0x6c]),
			refused: kind
		},
		{
			what: 'an old Word file',
			name: 'a.doc',
			bytes: join('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', noise(600)),
			refused: kind
		},
		{
			what: 'rich text, which may hold programs',
			name: 'a.rtf',
			bytes: text('{\\rtf1 hello}'),
			refused: kind
		},
		{
			what: 'plain text under another name',
			name: 'photo.jpg',
			bytes: text('just words'),
			kept: 'text/plain; charset=utf-8'
		}
	];

	function programs(say: { program: string; kind: string; jpeg: Uint8Array }): Sample[] {
		return [
			{ what: 'a Windows program', name: 'a.exe', bytes: exe(), refused: say.program },
			{ what: 'a program called a photo', name: 'a.jpg', bytes: exe(), refused: say.program },
			{ what: 'a program called a PDF', name: 'a.pdf', bytes: exe(), refused: say.program },
			{ what: 'a Linux program called a film', name: 'a.mp4', bytes: elf(), refused: say.program },
			{ what: 'a shell script', name: 'a.sh', bytes: text('#!/bin/sh\nrm -rf ~'), refused: say.program },
			{
				what: 'a shell script called text',
				name: 'a.txt',
				bytes: text('#!/bin/sh\nrm -rf ~'),
				refused: say.kind
			},
			{ what: 'a batch file', name: 'a.bat', bytes: text('@echo off\r\ndel *'), refused: say.program },
			{ what: 'a photo named as a program', name: 'a.jpg.exe', bytes: say.jpeg, refused: say.program },
			{ what: 'a name that ends in dots', name: 'a.exe. . ', bytes: say.jpeg, refused: say.program },
			{
				what: 'a page',
				name: 'a.html',
				bytes: text('<!doctype html><script>1</script>'),
				refused: say.program
			},
			{
				what: 'a page called text',
				name: 'a.txt',
				bytes: text('<!doctype html><script>1</script>'),
				refused: say.kind
			},
			{
				what: 'text with a script in its middle',
				name: 'a.txt',
				bytes: text('hello <script>1</script>'),
				refused: say.kind
			}
		];
	}

	function drawings(say: string): Sample[] {
		const svg = (inside: string) =>
			text(
				`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/>${inside}</svg>`
			);
		const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
		return [
			{
				what: 'a drawing with a script',
				name: 'a.svg',
				bytes: svg('<script>alert(1)</script>'),
				kept: 'image/svg+xml'
			},
			{
				what: 'a drawing that listens',
				name: 'a.svg',
				bytes: svg('<g onclick="alert(1)"><path d="M0 0h9"/></g>'),
				kept: 'image/svg+xml'
			},
			{
				what: 'a drawing that loads',
				name: 'a.svg',
				bytes: svg('<image href="http://evil.example/a.png"/>'),
				kept: 'image/svg+xml'
			},
			{
				what: 'a drawing with entities that multiply',
				name: 'a.svg',
				bytes: join(bomb, svg('<text>&b;</text>')),
				refused: say
			},
			{ what: 'a drawing cut short', name: 'a.svg', bytes: svg('').subarray(0, 60), refused: say }
		];
	}

	function documents(say: { program: string; archive: string; twoInOne: string }): Sample[] {
		const zeros = Buffer.alloc(40 * 1024 ** 2);
		const big = Array.from({ length: 9 }, (_, at) => ({ name: `word/media/${at}.bin`, bytes: zeros }));
		const inside = (name: string, bytes: Uint8Array = text('x')) => ({ name, bytes });
		return [
			{
				what: 'a document that is a bomb',
				name: 'a.docx',
				bytes: aDocx(...big),
				refused: 'evidence_problem_bomb'
			},
			{
				what: 'a document that lies about its size',
				name: 'a.docx',
				bytes: aDocx({ ...inside('word/a.xml', zeros), toldSize: 10 }),
				refused: 'evidence_problem_cut'
			},
			{
				what: 'a document with macros',
				name: 'a.docx',
				bytes: aDocx(inside('word/vbaProject.bin')),
				refused: 'evidence_problem_macros'
			},
			{
				what: 'an open document with macros',
				name: 'a.odt',
				bytes: anOdt(inside('Basic/Standard/Module1.xml')),
				refused: 'evidence_problem_macros'
			},
			{
				what: 'a document with a program in it',
				name: 'a.docx',
				bytes: aDocx(inside('word/media/a.exe', exe())),
				refused: say.program
			},
			{
				what: 'a document with an embedded object',
				name: 'a.docx',
				bytes: aDocx(inside('word/embeddings/oleObject1.bin')),
				refused: say.program
			},
			{
				what: 'a document with an archive in it',
				name: 'a.odt',
				bytes: anOdt(inside('a.zip', zip())),
				refused: say.archive
			},
			{
				what: 'a document with something after it',
				name: 'a.docx',
				bytes: join(aDocx(), exe()),
				refused: say.twoInOne
			},
			{
				what: 'a locked document',
				name: 'a.odt',
				bytes: anOdt({ ...inside('b.xml'), flags: 1 }),
				refused: 'evidence_problem_locked'
			}
		];
	}
}
