/**
 * The public loader: one script tag puts the assistant on any page.
 *
 *   <script src="https://host/widget.js" defer data-language="zh-Hans"></script>
 *
 * Every data- attribute becomes an attribute of the element. A page that places <haoshang-chat> itself gets no second one.
 */
(() => {
  const script = document.currentScript;
  const home = new URL(".", script.src);

  import(new URL("widget/element.js", home)).then(() => {
    if (document.querySelector("haoshang-chat")) {
      return;
    }
    const chat = document.createElement("haoshang-chat");
    for (const [name, value] of Object.entries(script.dataset)) {
      chat.setAttribute(name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase()), value);
    }
    document.body.append(chat);
  });
})();
