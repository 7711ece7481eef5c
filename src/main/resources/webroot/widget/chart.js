/** Charts as inline SVG. What they show also stands there as text: no figure is to be read from a colour or a length alone. */
import { element } from "./dom.js";
import { filled, grouped } from "./texts.js";

const SPACE = "http://www.w3.org/2000/svg";

function shape(name, attributes, ...children) {
  const made = document.createElementNS(SPACE, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

const percent = (part, whole) => (whole > 0 ? (100 * part) / whole : 0).toFixed(3) + "%";

/** Payment and total interest of each option that has them; nothing where there is nothing to compare. */
export function comparisonChart(block, texts) {
  const options = block.options.filter((option) => option.fits && option.first != null && option.periods > 1);
  const payments = options.map((option) => entry(option, Math.max(Number(option.first), Number(option.last ?? 0)), texts));
  const interest = options
    .filter((option) => option.totalInterest != null)
    .map((option) => entry(option, Number(option.totalInterest), texts));
  return (
    payments.length > 1 &&
    element(
      "figure",
      { class: "chart", "aria-label": texts.comparisonChart, "data-testid": "comparison-chart" },
      bars(texts.eachPayment, payments, Number(block.affordable) || 0, texts),
      interest.length > 1 && bars(texts.interest, interest, 0, texts),
    )
  );
}

function entry(option, amount, texts) {
  return { label: option.label, strong: option.recommended, amount, shown: filled(texts.yuan, { amount: grouped(amount.toFixed(2)) }) };
}

function bars(title, entries, limit, texts) {
  const most = Math.max(limit, ...entries.map(({ amount }) => amount));
  return element(
    "div",
    { class: "bars" },
    element("h4", {}, title),
    limit > 0 &&
      element("p", { class: "small limit-name" }, filled(texts.canAfford, { amount: filled(texts.yuan, { amount: grouped(limit) }).replace(".00", "") })),
    element(
      "ul",
      {},
      entries.map((one) =>
        element(
          "li",
          { class: one.strong ? "strong" : "" },
          element("span", {}, one.label, one.strong && element("span", { class: "badge" }, texts.recommended)),
          element("span", { class: "amount" }, one.shown),
          length(one.amount, limit, most),
        ),
      ),
    ),
  );
}

/** One bar, with a mark at the limit. */
function length(amount, limit, most) {
  const bar = shape("rect", { class: "fill", x: 0, y: 2, height: 10, rx: 3, width: percent(amount, most) });
  const drawing = shape("svg", { class: "length", "aria-hidden": "true" }, bar);
  if (limit > 0) {
    const at = percent(limit, most * 1.004);
    drawing.append(shape("line", { class: "limit", x1: at, x2: at, y1: 0, y2: 14 }));
  }
  return drawing;
}

/** Principal and interest of each payment, one upon the other. */
export function scheduleChart(block, texts) {
  const rows = block.rows;
  if (rows.length < 2) {
    return false;
  }
  const most = Math.max(...rows.map(({ principal, interest }) => Number(principal) + Number(interest)));
  const columns = rows.flatMap((row, position) => column(row, position, rows.length, most));
  const [first, last] = [rows[0], rows.at(-1)];
  const summary = filled(texts.scheduleSummary, {
    a: first.number,
    b: last.number,
    principal: grouped(first.principal),
    interest: grouped(first.interest),
    lastPrincipal: grouped(last.principal),
    lastInterest: grouped(last.interest),
    total: grouped(block.totalInterest),
  });
  const key = (kind, name) => element("li", {}, element("span", { class: "swatch " + kind, "aria-hidden": "true" }), name);
  return element(
    "figure",
    { class: "chart", "data-testid": "schedule-chart" },
    element("h4", {}, texts.scheduleChart),
    element("ul", { class: "legend" }, key("principal", texts.principal), key("interest", texts.interestPart)),
    element("p", { class: "small most", "aria-hidden": "true" }, filled(texts.yuan, { amount: grouped(most.toFixed(2)) })),
    shape("svg", { class: "columns", role: "img", "aria-label": summary }, ...columns),
    element(
      "p",
      { class: "small ends", "aria-hidden": "true" },
      [first, last].map(({ number }) => element("span", {}, filled(texts.period, { n: number }))),
    ),
  );
}

function column({ principal, interest }, position, count, most) {
  const place = { x: percent(position + 0.1, count), width: percent(0.8, count) };
  const lower = Number(principal);
  const upper = Number(interest);
  return [
    lower > 0 && shape("rect", { class: "principal", ...place, y: percent(most - lower, most), height: percent(lower, most) }),
    upper > 0 && shape("rect", { class: "interest", ...place, y: percent(most - lower - upper, most), height: percent(upper, most) }),
  ].filter(Boolean);
}
