/** The texts that the first paint needs, in the three scripts, and the choice among them. What is said comes from the server. */

const HANS = {
  tag: "zh-Hans",
  name: "中文（简体）",
  title: "好商量",
  subtitle: "协商还款助手",
  disclosure: "我是软件助手，不是贷款机构，也不能代它作决定。",
  open: "打开协商还款助手",
  unread: "{n} 条未读",
  close: "收起",
  enlarge: "放大",
  menu: "更多",
  language: "语言",
  figures: "我的数据",
  transcript: "下载对话记录",
  copy: "复制",
  copyNewest: "复制最新回答",
  print: "打印",
  restart: "重新开始",
  erase: "删除我的信息",
  conversation: "对话",
  you: "您",
  bot: "助手",
  agent: "人工客服",
  field: "输入消息",
  send: "发送",
  typing: "正在整理…",
  answers: "可以直接点选",
  done: "选好了",
  separator: "、",
  progress: "已了解 {done}/{total}",
  anyKeys: "换成文字键盘",
  numberKeys: "换成数字键盘",
  pick: "选择日期",
  left: "还可以输入 {n} 个字",
  offline: "暂时连不上。您写的内容已留在这台设备上，连上后会自动发出。",
  opening: "暂时连不上，请稍后再试。",
  retry: "再试一次",
  below: "下面还有",
  refused: "这条消息没有送到。",
  again: "重新发送",
  discard: "删掉",
  waiting: "等待发送",
  gone: "这段对话已经删除或过期，已为您开始新的对话。",
  erased: "您的信息已经删除。",
  startNew: "开始新的对话",
  month: "个月",
  hints: {
    money: "例如 35000 或 三万五",
    monthly_money: "例如 2000 或 两千左右",
    annual_rate: "例如 14.6%",
    daily_rate: "例如 0.04% 或 万分之四",
    months: "例如 12 {unit}",
    days: "例如 20 天",
    date: "例如 下个月15号",
    day_of_month: "例如 15 号",
    month: "例如 今年6月",
    count: "输入数字，或直接说",
    usual: "输入您想说的话",
  },
};

const HANT = {
  tag: "zh-Hant",
  name: "中文（繁體）",
  title: "好商量",
  subtitle: "協商還款助手",
  disclosure: "我是軟體助手，不是貸款機構，也不能代它作決定。",
  open: "開啟協商還款助手",
  unread: "{n} 則未讀",
  close: "收起",
  enlarge: "放大",
  menu: "更多",
  language: "語言",
  figures: "我的資料",
  transcript: "下載對話紀錄",
  copy: "複製",
  copyNewest: "複製最新回答",
  print: "列印",
  restart: "重新開始",
  erase: "刪除我的資料",
  conversation: "對話",
  you: "您",
  bot: "助手",
  agent: "真人客服",
  field: "輸入訊息",
  send: "傳送",
  typing: "正在整理…",
  answers: "可以直接點選",
  done: "選好了",
  separator: "、",
  progress: "已了解 {done}/{total}",
  anyKeys: "換成文字鍵盤",
  numberKeys: "換成數字鍵盤",
  pick: "選擇日期",
  left: "還可以輸入 {n} 個字",
  offline: "暫時連不上。您寫的內容已留在這台裝置上，連上後會自動送出。",
  opening: "暫時連不上，請稍後再試。",
  retry: "再試一次",
  below: "下面還有",
  refused: "這則訊息沒有送到。",
  again: "重新傳送",
  discard: "刪掉",
  waiting: "等待傳送",
  gone: "這段對話已經刪除或過期，已為您開始新的對話。",
  erased: "您的資料已經刪除。",
  startNew: "開始新的對話",
  month: "個月",
  hints: {
    money: "例如 35000 或 三萬五",
    monthly_money: "例如 2000 或 兩千左右",
    annual_rate: "例如 14.6%",
    daily_rate: "例如 0.04% 或 萬分之四",
    months: "例如 12 {unit}",
    days: "例如 20 天",
    date: "例如 下個月15號",
    day_of_month: "例如 15 號",
    month: "例如 今年6月",
    count: "輸入數字，或直接說",
    usual: "輸入您想說的話",
  },
};

const ENGLISH = {
  tag: "en",
  name: "English",
  title: "Haoshang",
  subtitle: "Repayment assistant",
  disclosure: "I am software, not the lender, and cannot decide for it.",
  open: "Open the repayment assistant",
  unread: "{n} unread",
  close: "Close",
  enlarge: "Enlarge",
  menu: "More",
  language: "Language",
  figures: "My figures",
  transcript: "Download the conversation",
  copy: "Copy",
  copyNewest: "Copy the newest reply",
  print: "Print",
  restart: "Start again",
  erase: "Delete my data",
  conversation: "Conversation",
  you: "You",
  bot: "Assistant",
  agent: "Support",
  field: "Your message",
  send: "Send",
  typing: "Thinking it through…",
  answers: "Or choose an answer",
  done: "Done",
  separator: ", ",
  progress: "{done} of {total} understood",
  anyKeys: "Use the text keyboard",
  numberKeys: "Use the number keyboard",
  pick: "Pick a date",
  left: "{n} characters left",
  offline: "No connection just now. What you wrote is kept on this device and goes out by itself later.",
  opening: "No connection just now. Please try again in a moment.",
  retry: "Try again",
  below: "More below",
  refused: "This message did not get through.",
  again: "Send again",
  discard: "Remove",
  waiting: "Waiting to be sent",
  gone: "That conversation was deleted or has expired. Here is a new one.",
  erased: "Your data has been deleted.",
  startNew: "Start a new conversation",
  month: "months",
  hints: {
    money: "For example 35000 or 35k",
    monthly_money: "For example 2000",
    annual_rate: "For example 14.6%",
    daily_rate: "For example 0.04%",
    months: "For example 12 {unit}",
    days: "For example 20 days",
    date: "For example 15 December",
    day_of_month: "For example 15",
    month: "For example last June",
    count: "A number, or your own words",
    usual: "Write what is on your mind",
  },
};

/** Every language of the controls by its tag. */
export const LANGUAGES = { "zh-Hans": HANS, "zh-Hant": HANT, en: ENGLISH };

/** The nearest of our languages to the first usable tag. */
export function nearest(...tags) {
  for (const tag of tags.filter(Boolean)) {
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/i.test(tag)) {
      return "zh-Hant";
    }
    if (/^zh\b/i.test(tag)) {
      return "zh-Hans";
    }
    if (/^en\b/i.test(tag)) {
      return "en";
    }
  }
  return "zh-Hans";
}

/** A text with its {placeholders} filled. */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** An amount such as "35000.00" with separators, exactly as given: "35,000.00". */
export function grouped(amount) {
  return String(amount).replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
}
