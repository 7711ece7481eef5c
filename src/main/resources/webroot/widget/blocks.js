/** Draws the blocks of a reply. Loaded after the first paint, with its own style sheet: a talk begins without them. */
import { comparison } from "./comparison.js";
import { handoff } from "./handoff.js";
import { links, proposal } from "./proposal.js";
import { schedule } from "./schedule.js";
import { BLOCKS } from "./style-blocks.js";
import { CHARTS } from "./style-chart.js";
import { FIGURES } from "./style-figures.js";
import { sheetOf } from "./style.js";
import { LATER } from "./texts-later.js";

export { chosen, suitOptions } from "./options.js";

export const sheet = sheetOf(BLOCKS + CHARTS + FIGURES);

/** The element of a block; null for a kind that is shown elsewhere or not known. */
export function drawn(block, controls, actions) {
  const texts = { ...controls, ...LATER[controls.tag] };
  switch (block.type) {
    case "comparison":
      return comparison(block, texts, actions.press);
    case "schedule":
      return schedule(block, texts);
    case "proposal":
      return proposal(block, texts, actions.fetch);
    case "links":
      return links(block, texts, actions.fetch);
    case "handoff":
      return handoff(actions.person, texts);
    default:
      return null;
  }
}
