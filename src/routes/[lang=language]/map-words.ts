import { m } from '#messages';
import type { MapWords } from '#ui/map/words.ts';

/** What every map says, in the language of the page. */
export const mapWords = (): MapWords => ({
	zoomIn: m.ui_map_zoom_in(),
	zoomOut: m.ui_map_zoom_out(),
	failed: m.ui_map_failed(),
	twoFingers: m.ui_map_two_fingers(),
	ctrlWheel: m.ui_map_ctrl_wheel(),
	commandWheel: m.ui_map_command_wheel(),
	marker: m.ui_map_marker()
});
