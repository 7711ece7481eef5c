/** A schedule of payments, folded away until wanted: a table where there is room, two lines a payment where there is not. */
import { scheduleChart } from "./chart.js";
import { element } from "./dom.js";
import { filled, grouped } from "./texts.js";

export function schedule(block, texts) {
  const title = filled(texts.schedule, { n: block.rows.length });
  const names = [texts.number, texts.date, texts.payment, texts.principal, texts.interestPart, texts.balance];
  return element(
    "details",
    { class: "schedule", "data-testid": "schedule" },
    element("summary", {}, title),
    element(
      "p",
      { class: "small" },
      `${texts.inYuan} · ${texts.interest} ${grouped(block.totalInterest)} · ${texts.total} ${grouped(block.totalPaid)}`,
    ),
    scheduleChart(block, texts),
    element(
      "div",
      { class: "grid", role: "table", "aria-label": title },
      element(
        "div",
        { class: "head", role: "row" },
        names.map((name) => element("span", { role: "columnheader" }, name)),
      ),
      block.rows.map((payment) => row(payment, texts)),
    ),
  );
}

function row(payment, texts) {
  return element(
    "div",
    { class: "row", role: "row" },
    element("span", { class: "number", role: "rowheader" }, String(payment.number)),
    element("span", { class: "date", role: "cell" }, payment.date ?? ""),
    amount("payment", texts.payment, payment.payment),
    amount("principal", texts.principal, payment.principal),
    amount("interest", texts.interestPart, payment.interest),
    amount("balance", texts.balance, payment.balance),
  );
}

function amount(kind, name, value) {
  return element(
    "span",
    { class: "figure " + kind, role: "cell" },
    element("span", { class: "key" }, name),
    element("span", { class: "amount" }, grouped(value)),
  );
}
