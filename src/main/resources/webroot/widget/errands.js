/** What the menu does beside the talk: copies, saves, prints. Loaded when one of them is wanted. */
import { printTalk } from "./print.js";
import { save } from "./proposal.js";
import { LATER } from "./texts-later.js";
import { transcript, transcriptName } from "./transcript.js";

export { printTalk };

/** Copies words and says how it went. Plain http pages have no clipboard interface, so that the older way is kept. */
export async function copy(text, log, texts) {
  const later = LATER[texts.tag];
  try {
    await (navigator.clipboard?.writeText(text) ?? copySelected(text));
    log.tell(later.copied);
  } catch {
    log.tell(later.copyFailed);
  }
}

function copySelected(text) {
  const write = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
  };
  document.addEventListener("copy", write, { once: true });
  if (!document.execCommand("copy")) {
    document.removeEventListener("copy", write);
    throw new Error("the browser refused to copy");
  }
}

export function saveTranscript(shown, texts) {
  save(new Blob(["\ufeff", transcript(shown, texts)], { type: "text/plain;charset=utf-8" }), transcriptName(texts));
}
