/** The options compared: a table where there is room, cards where there is not. One structure serves both. */
import { comparisonChart } from "./chart.js";
import { element } from "./dom.js";
import { filled, grouped } from "./texts.js";

/** @param press called with an option when it is chosen */
export function comparison(block, texts, press) {
  const fitting = block.options.filter((option) => option.fits);
  const others = block.options.filter((option) => !option.fits);
  return element(
    "div",
    { class: "comparison", "data-testid": "comparison" },
    element("h3", { class: "block-title" }, texts.comparison),
    means(block, texts),
    notes("beware", block.warnings),
    fitting.length > 0 &&
      element(
        "div",
        { class: "grid", role: "table", "aria-label": texts.comparison },
        head(texts),
        fitting.map((option) => row(option, texts, press)),
      ),
    comparisonChart(block, texts),
    others.length > 0 && unfitting(others, fitting.length === 0, texts),
  );
}

/** What can be paid, beside what is to be paid now. */
function means(block, texts) {
  const sentences = [
    Number(block.affordable) > 0 && filled(texts.affordable, { amount: roundMoney(block.affordable, texts) }),
    Number(block.paymentNow) > 0 && filled(texts.paymentNow, { amount: roundMoney(block.paymentNow, texts) }),
  ].filter(Boolean);
  return (
    sentences.length > 0 &&
    element("p", { class: "affordable" }, sentences.map((sentence) => element("span", {}, sentence)))
  );
}

function head(texts) {
  const names = [texts.option, texts.first, texts.lastPayment, texts.periods, texts.interest, texts.total];
  return element(
    "div",
    { class: "head", role: "row" },
    names.map((name) => element("span", { role: "columnheader" }, name)),
  );
}

function row(option, texts, press) {
  return element(
    "div",
    { class: option.recommended ? "row recommended" : "row", role: "row", "data-testid": "option-" + option.id },
    element(
      "div",
      { class: "name", role: "rowheader" },
      element("strong", {}, option.label),
      option.recommended && element("span", { class: "badge" }, texts.recommended),
    ),
    option.first != null && figures(option, texts),
    more(option, texts, press),
  );
}

function figures(option, texts) {
  const first = option.graceMonths > 0 ? filled(texts.firstMonths, { n: option.graceMonths }) : texts.first;
  return [
    figure(option.graceMonths > 0 ? "first unlike" : "first", first, money(option.first, texts)),
    figure("last", texts.lastPayment, option.last && money(option.last, texts)),
    figure("periods", texts.periods, option.periods && filled(texts.periodCount, { n: option.periods })),
    figure("interest", texts.interest, option.totalInterest && money(option.totalInterest, texts)),
    figure("total", texts.total, option.totalPaid && money(option.totalPaid, texts)),
  ];
}

/** A figure with its name; in the table the head says the name, unless this one is unlike the others. */
function figure(kind, name, value) {
  return element(
    "span",
    { class: "figure " + kind, role: "cell" },
    element("span", { class: "key" }, name),
    element("span", { class: "amount" }, value || "—"),
  );
}

function more(option, texts, press) {
  return element(
    "div",
    { class: "more", role: "cell" },
    element("p", { class: "terms" }, terms(option, texts)),
    option.summary && element("p", {}, option.summary),
    notes("fit", option.reasons),
    notes("beware", option.warnings),
    option.estimates?.length > 0 && estimates(option, texts),
    element(
      "button",
      {
        class: "button choose",
        type: "button",
        "data-option": option.id,
        "aria-label": filled(texts.chooseOption, { option: option.label }),
        onclick: () => press(option),
      },
      texts.choose,
    ),
  );
}

/** On what the figures rest, in a few words. */
function terms(option, texts) {
  const estimated = option.estimates?.length > 0;
  return [
    option.graceMonths > 0 && filled(texts.grace, { n: option.graceMonths }),
    option.deferralMonths > 0 && filled(texts.pause, { n: option.deferralMonths }),
    option.ratePercent != null &&
      filled(estimated ? texts.rateAssumed : texts.rate, { rate: percent(option.ratePercent) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The same option at other rates, while the real one is not known. */
function estimates(option, texts) {
  return element(
    "details",
    { open: option.recommended },
    element("summary", {}, texts.estimates),
    element(
      "ul",
      { class: "estimates" },
      option.estimates.map((estimate) =>
        element(
          "li",
          {},
          filled(texts.estimate, {
            rate: percent(estimate.ratePercent),
            first: money(estimate.first, texts),
            periods: estimate.periods,
            total: money(estimate.totalPaid, texts),
          }),
        ),
      ),
    ),
  );
}

/** What does not fit now, and why: one line until it is wanted. */
function unfitting(options, open, texts) {
  return element(
    "details",
    { class: "unfitting", open, "data-testid": "unfitting" },
    element("summary", {}, filled(texts.unfitting, { n: options.length })),
    element(
      "ul",
      {},
      options.map((option) =>
        element(
          "li",
          { "data-testid": "option-" + option.id },
          element("strong", {}, option.label),
          [...(option.reasons ?? []), ...(option.warnings ?? [])].map((line) => element("p", {}, line)),
        ),
      ),
    ),
  );
}

function notes(kind, lines) {
  return lines?.length > 0 && element("ul", { class: "notes " + kind }, lines.map((line) => element("li", {}, line)));
}

function money(amount, texts) {
  return filled(texts.yuan, { amount: grouped(amount) });
}

/** Without cents where there are none, as the assistant says it. */
function roundMoney(amount, texts) {
  return money(String(amount).replace(/\.00$/, ""), texts);
}

/** "7.30" as "7.3%". */
function percent(rate) {
  return String(rate).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "") + "%";
}
