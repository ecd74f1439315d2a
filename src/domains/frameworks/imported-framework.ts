import type { FrameworkFormat, Named, SkillKind } from './framework.ts';

/** Whatever is imported, brought to one shape. */
export type ImportedFramework = {
	key?: string;
	cityId?: string | null;
	format: FrameworkFormat;
	names: Named;
	language: string;
	version?: string;
	publisher?: string;
	source?: string;
	attribution?: string;
	edition?: string;
	position?: number;
};

export type ImportedText = {
	language: string;
	name: string;
	others?: string[];
	hints?: string[];
	description?: string;
};

export type ImportedSkill = {
	/** Empty: it gets an address of this installation. */
	uri: string;
	/** What other rows of the same import call it by, when they name it as parent. */
	ref?: string;
	parent?: string;
	code?: string;
	kind?: SkillKind;
	texts: ImportedText[];
};

/** What an import did. */
export type ImportReport = { frameworkId: string; skills: number; retired: number };
