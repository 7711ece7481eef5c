/** The whole talk as plain text: when, who, and the words. */
import { LATER } from "./texts-later.js";
import { filled, grouped } from "./texts.js";

export function transcript(shown, texts) {
  const later = LATER[texts.tag];
  const names = { user: texts.you, bot: texts.bot, agent: texts.agent };
  const parts = shown.map((event) =>
    [
      `${time(event.at)}  ${event.name || (names[event.by] ?? texts.title)}`,
      event.text,
      ...(event.blocks ?? []).flatMap((block) => lines(block, later)),
    ]
      .filter(Boolean)
      .join("\n"),
  );
  return [later.transcriptTitle, texts.disclosure, ...parts].join("\n\n") + "\n";
}

/** The name of its file. */
export function transcriptName(texts) {
  return `${LATER[texts.tag].transcriptName}-${time(new Date().toISOString()).slice(0, 10)}.txt`;
}

/** In the person's own time. */
function time(instant) {
  const at = new Date(instant);
  const two = (number) => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

function lines(block, texts) {
  const yuan = (amount) => filled(texts.yuan, { amount: grouped(amount) });
  switch (block.type) {
    case "comparison":
      return block.options.filter((option) => option.fits).map((option) => "- " + [
        option.label,
        option.first && `${texts.first} ${yuan(option.first)}`,
        option.periods && `${texts.periods} ${filled(texts.periodCount, { n: option.periods })}`,
        option.totalInterest && `${texts.interest} ${yuan(option.totalInterest)}`,
        option.totalPaid && `${texts.total} ${yuan(option.totalPaid)}`,
      ].filter(Boolean).join(" | "));
    case "schedule":
      return [filled(texts.schedule, { n: block.rows.length }), ...block.rows.map((row) =>
        `- ${row.number}  ${row.date || ""}  ${texts.payment} ${yuan(row.payment)}`)];
    case "proposal":
      return [`- ${block.title || texts.proposal} (${block.number})`];
    case "links":
      return block.links.filter(({ href }) => href.startsWith("https://")).map(({ label, href }) => `- ${label} ${href}`);
    default:
      return [];
  }
}
