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
  const label = filled(texts.download, { format: texts.formats[link.format] || link.format.toUpperCase() });
  const title = link.format === "guide" ? texts.formats.guide : texts.proposal;
  const name = `${title}-${block.number}.${link.href.split(".").pop()}`;
  const button = file(label, link.href, name, first ? "button strong" : "button", texts, fetch, result);
  button.dataset.testid = "download-" + link.format;
  return button;
}

/** A button that saves a file and says in result how it goes. */
function file(label, href, name, look, texts, fetch, result) {
  const button = element("button", { class: look, type: "button" }, label);
  button.addEventListener("click", async () => {
    button.setAttribute("aria-disabled", "true");
    result.textContent = texts.downloading;
    try {
      save(await fetch(href), name);
      result.textContent = "";
    } catch {
      result.textContent = texts.downloadFailed;
    }
    button.removeAttribute("aria-disabled");
  });
  return button;
}

/** Saved by the browser rather than shown: a page opened from a blob would inherit the host page's content policy and lose its looks. */
export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Links to other sites, https only, and files of the talk's own server, which are fetched with its token. */
export function links(block, texts, fetch) {
  const result = element("p", { class: "small", role: "status" });
  const items = block.links.flatMap((link) =>
    link.href.startsWith("/api/")
      ? [file(link.label, link.href, link.label + ".json", "button", texts, fetch, result)]
      : /^https:\/\//i.test(link.href)
        ? [element("a", { href: link.href, target: "_blank", rel: "noopener noreferrer" }, link.label)]
        : [],
  );
  return element("div", {}, element("ul", { class: "links" }, items.map((item) => element("li", {}, item))), result);
}
