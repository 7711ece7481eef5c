/** The team's page: the report of a period. The token stays in this tab's memory and goes nowhere but to this server. */

import * as signIn from "./sign-in.js";

const TEXTS = {
  zh: {
    title: "好商量 · 对话报告",
    other: "English",
    signIn: "登录",
    signedIn: "已登录：",
    token: "访问令牌",
    from: "从",
    to: "到",
    show: "查看",
    csv: "下载 CSV",
    refused: "这个令牌打不开，请检查后再试。",
    again: "登录已失效，请重新登录。",
    notSignedIn: "没有登录成功，请再试一次。",
    noRole: "登录成功了，但这个账号没有这里的角色，请找管理员开通。",
    away: "登录服务暂时连不上，请稍后再试，或用访问令牌。",
    busy: "刚才试得有点多，请等一分钟再试。",
    insecure: "登录需要 https 地址（本机除外）。",
    failed: "没有取到报告，请稍后再试。",
  },
  en: {
    title: "Haoshang · Report of the talks",
    other: "中文",
    signIn: "Sign in",
    signedIn: "Signed in: ",
    token: "Access token",
    from: "From",
    to: "To",
    show: "Show",
    csv: "Download CSV",
    refused: "This token does not open the report. Please check it.",
    again: "Your sign-in has ended. Please sign in again.",
    notSignedIn: "You could not be signed in. Please try again.",
    noRole: "You are signed in, but have no role here. Please ask your administrator for one.",
    away: "The sign-in service cannot be reached just now. Please try later, or use a token.",
    busy: "There were many tries just now. Please try again in a minute.",
    insecure: "To sign in, this page must come by https, or from this machine.",
    failed: "The report could not be fetched. Please try again.",
  },
};

const part = (id) => document.getElementById(id);
let language = navigator.language.startsWith("zh") ? "zh" : "en";
let shown = false;
let member = null;

function word() {
  document.documentElement.lang = language === "en" ? "en" : "zh-Hans";
  document.title = TEXTS[language].title;
  document.querySelectorAll("[data-text]").forEach((place) => (place.textContent = TEXTS[language][place.dataset.text]));
  part("who").textContent = member ? `${TEXTS[language].signedIn}${member.name} (${member.role})` : "";
}

function tell(problem) {
  part("problem").textContent = problem ? TEXTS[language][problem] : "";
}

/** From now on somebody is signed in, or nobody is any more. */
function know(person) {
  member = person;
  part("way").hidden = member !== null;
  part("by-token").hidden = member !== null;
  part("token").required = member === null;
  word();
}

/** What to say of a status that refuses somebody who wants to sign in. */
function reason(status) {
  return { 401: "notSignedIn", 403: "noRole", 429: "busy", 503: "away" }[status] ?? "failed";
}

async function fetched(form) {
  const query = new URLSearchParams({ language });
  for (const name of ["from", "to"]) {
    if (part(name).value) {
      query.set(name, part(name).value);
    }
  }
  tell("");
  try {
    const answer = await fetch(`report.${form}?${query}`, {
      headers: { Authorization: "Bearer " + (member?.token ?? part("token").value) },
      credentials: "omit",
      cache: "no-store",
    });
    if (answer.ok) {
      return answer;
    }
    refused(answer.status);
  } catch {
    tell("failed");
  }
  return null;
}

function refused(status) {
  if (member && status === 401) {
    know(null);
    tell("again");
  } else {
    tell(status === 429 ? "busy" : !member && [401, 403].includes(status) ? "refused" : "failed");
  }
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

async function leave() {
  tell(signIn.possible() ? "" : "insecure");
  if (signIn.possible()) {
    try {
      await signIn.begin(language);
    } catch (failure) {
      tell(reason(failure.status));
    }
  }
}

/** Somebody comes back from the provider: with a code, or without one because they or it did not want to. */
async function comeBack(returned) {
  language = returned.kept?.language ?? language;
  try {
    know(await signIn.finish(returned));
    await show();
  } catch (failure) {
    word();
    tell(reason(failure.status));
  }
}

part("sign-in").addEventListener("click", leave);
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

const returned = signIn.returned();
if (returned) {
  comeBack(returned);
}
