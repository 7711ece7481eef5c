/** The card of a drafted proposal and its downloads, and plain links. */
import { element, icon } from "./dom.js";
import { filled } from "./texts.js";

/** @param fetch gives a Promise of the Blob at an address of the talk's server */
export function proposal(block, texts, fetch) {
  const result = element("p", { class: "small", role: "status" });
  const downloads = block.links.filter((link) => link.format !== "json");
  return element(
    "div",
    { class: "proposal", "data-testid": "proposal" },
    element(
      "div",
      { class: "proposal-head" },
      icon("paper"),
      element("div", {}, element("h3", {}, block.title || texts.proposal), element("p", { class: "small" }, texts.proposalNote)),
    ),
    element(
      "div",
      { class: "downloads" },
      downloads.map((link, position) => download(link, position === 0, block, texts, fetch, result)),
    ),
    result,
  );
}

function download(link, first, block, texts, fetch, result) {
  const name = filled(texts.download, { format: texts.formats[link.format] || link.format.toUpperCase() });
  const title = link.format === "guide" ? texts.formats.guide : texts.proposal;
  const button = element(
    "button",
    { class: first ? "button strong" : "button", type: "button", "data-testid": "download-" + link.format },
    name,
  );
  button.addEventListener("click", async () => {
    button.setAttribute("aria-disabled", "true");
    result.textContent = texts.downloading;
    try {
      save(await fetch(link.href), `${title}-${block.number}.${link.href.split(".").pop()}`);
      result.textContent = "";
    } catch {
      result.textContent = texts.downloadFailed;
    }
    button.removeAttribute("aria-disabled");
  });
  return button;
}

/** Saved rather than shown: a page opened from a blob would inherit the host page's content policy and lose its looks. */
function save(blob, name) {
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Links to other sites, https only. */
export function links(block) {
  return element(
    "ul",
    { class: "links" },
    block.links
      .filter((link) => /^https:\/\//i.test(link.href))
      .map((link) =>
        element("li", {}, element("a", { href: link.href, target: "_blank", rel: "noopener noreferrer" }, link.label)),
      ),
  );
}
