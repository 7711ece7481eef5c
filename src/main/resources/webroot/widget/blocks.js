/** Draws the blocks of a reply. Loaded after the first paint, with its own style sheet: a talk begins without them. */
import { comparison } from "./comparison.js";
import { links, proposal } from "./proposal.js";
import { schedule } from "./schedule.js";
import { BLOCKS } from "./style-blocks.js";
import { sheetOf } from "./style.js";

export const sheet = sheetOf(BLOCKS);

/** The element of a block; null for a kind that is shown elsewhere or not known. */
export function drawn(block, texts, actions) {
  switch (block.type) {
    case "comparison":
      return comparison(block, texts, actions.press);
    case "schedule":
      return schedule(block, texts);
    case "proposal":
      return proposal(block, texts, actions.fetch);
    case "links":
      return links(block, texts, actions.fetch);
    default:
      return null;
  }
}
