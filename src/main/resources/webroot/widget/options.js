/** The options of a comparison, as far as they can be chosen. Loaded with the blocks. */

/** Shows the buttons of a comparison's options where one is still to be chosen: on the newest, and none while messages are on their way. */
export function suitOptions(root, asking, choices, waiting) {
  const newest = [...root.querySelectorAll(".comparison")].at(-1);
  for (const button of root.querySelectorAll("[data-option]")) {
    const choosable = asking === "desired_option" || choices.some((choice) => stands(choice, button.dataset.option));
    button.hidden = waiting || !newest.contains(button) || !choosable;
  }
}

/** What is sent for a pressed option: its choice where it is offered, else the fact. */
export function chosen(option, choices) {
  const choice = choices.find((offered) => stands(offered, option));
  return choice ? { choice: choice.id } : { set: { slot: "desired_option", value: option } };
}

function stands(choice, option) {
  return choice.id === option || choice.id === "value:" + option;
}
