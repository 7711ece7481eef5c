/** The team's page: the report of a period. The token stays in this tab and goes nowhere but to this server. */

const TEXTS = {
  zh: {
    title: "好商量 · 对话报告",
    other: "English",
    token: "访问令牌",
    from: "从",
    to: "到",
    show: "查看",
    csv: "下载 CSV",
    refused: "这个令牌打不开，请检查后再试。",
    failed: "没有取到报告，请稍后再试。",
  },
  en: {
    title: "Haoshang · Report of the talks",
    other: "中文",
    token: "Access token",
    from: "From",
    to: "To",
    show: "Show",
    csv: "Download CSV",
    refused: "This token does not open the report. Please check it.",
    failed: "The report could not be fetched. Please try again.",
  },
};

const part = (id) => document.getElementById(id);
let language = navigator.language.startsWith("zh") ? "zh" : "en";
let shown = false;

function word() {
  document.documentElement.lang = language === "en" ? "en" : "zh-Hans";
  document.title = TEXTS[language].title;
  document.querySelectorAll("[data-text]").forEach((place) => (place.textContent = TEXTS[language][place.dataset.text]));
}

async function fetched(form) {
  const query = new URLSearchParams({ language });
  for (const name of ["from", "to"]) {
    if (part(name).value) {
      query.set(name, part(name).value);
    }
  }
  part("problem").textContent = "";
  try {
    const answer = await fetch(`report.${form}?${query}`, {
      headers: { Authorization: "Bearer " + part("token").value },
      credentials: "omit",
      cache: "no-store",
    });
    if (answer.ok) {
      return answer;
    }
    part("problem").textContent = TEXTS[language][[401, 403].includes(answer.status) ? "refused" : "failed"];
  } catch {
    part("problem").textContent = TEXTS[language].failed;
  }
  return null;
}

/** The server has escaped every text; scripts would not run under this page's policy either. */
async function show() {
  const answer = await fetched("html");
  if (answer) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    part("report").replaceChildren(...page.body.childNodes);
    shown = true;
  }
}

async function download() {
  const answer = await fetched("csv");
  if (answer) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = "report.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

part("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
part("csv").addEventListener("click", download);
part("language").addEventListener("click", () => {
  language = language === "en" ? "zh" : "en";
  word();
  if (shown) {
    show();
  }
});
word();
