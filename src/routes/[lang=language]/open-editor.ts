import { Editor, Node } from '@tiptap/core';
import Image from '@tiptap/extension-image';
import { Markdown } from '@tiptap/markdown';
import StarterKit from '@tiptap/starter-kit';

/**
 * Markdown that this editor has no tool for (tables) is carried along as it is: shown by its source, never changed and
 * never lost. Who wants to change it switches to plain text.
 */
const Kept = Node.create({
	name: 'kept',
	group: 'block',
	atom: true,
	addAttributes: () => ({ source: { default: '' } }),
	parseHTML: () => [{ tag: 'pre[data-kept]' }],
	renderHTML: ({ node }) => ['pre', { 'data-kept': '' }, String(node.attrs.source)],
	markdownTokenName: 'table',
	parseMarkdown: (token, helpers) => helpers.createNode('kept', { source: (token.raw ?? '').trimEnd() }),
	renderMarkdown: (node) => String(node.attrs?.source ?? '')
});

export type RichEditor = Editor;

type Opening = {
	element: HTMLElement;
	markdown: string;
	attributes: Record<string, string>;
	/** Somebody typed; never called for merely opening a text. */
	changed: (markdown: string) => void;
	/** The cursor moved: the toolbar looks anew. */
	moved: () => void;
};

export function openEditor({ element, markdown, attributes, changed, moved }: Opening): Editor {
	return new Editor({
		element,
		content: markdown,
		contentType: 'markdown',
		extensions: [
			// Markdown has no underline, and pages have one first heading of their own.
			StarterKit.configure({
				underline: false,
				heading: { levels: [2, 3, 4] },
				link: { openOnClick: false, defaultProtocol: 'https' }
			}),
			Image,
			Kept,
			Markdown
		],
		editorProps: { attributes: { class: 'prose', role: 'textbox', 'aria-multiline': 'true', ...attributes } },
		onUpdate: ({ editor }) => changed(editor.getMarkdown().trim()),
		onTransaction: moved
	});
}
